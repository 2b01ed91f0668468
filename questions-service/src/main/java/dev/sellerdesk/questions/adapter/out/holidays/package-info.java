/** Public holidays, from a library that is kept up to date. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.holidays;
