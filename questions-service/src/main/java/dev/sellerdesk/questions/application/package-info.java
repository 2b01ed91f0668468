/** What the service can do: each use case loads, lets the domain decide, saves and announces. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.application;
