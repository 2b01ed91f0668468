/** The REST resources of questions. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.in.rest;
