/**
 * Customer questions: from the moment a customer asks about an order until the seller closes the
 * case, and when it is opened again. A seller sees here what is waiting, until when, and what may
 * be done about it.
 */
package dev.sellerdesk.questions;
