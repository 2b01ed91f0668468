/** What this service needs from others. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.application.port.out;
