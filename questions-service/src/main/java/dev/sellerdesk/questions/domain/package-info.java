/** The rules of a customer question, in plain Java: no framework, no clock, no dice. */
package dev.sellerdesk.questions.domain;
