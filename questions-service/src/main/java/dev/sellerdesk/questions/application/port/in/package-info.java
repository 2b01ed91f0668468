/** The list of what this service can be asked to do. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.application.port.in;
