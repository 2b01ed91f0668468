/** Cases and known orders in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.persistence;
