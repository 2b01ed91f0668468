/**
 * How satisfied customers are with the service they got: for each closed case one decision whether
 * to ask, a survey a day later, one score from 0 to 10, and a satisfaction figure that says how
 * much can be concluded from it (N-01 to N-17).
 *
 * <p>No address and no name of a customer is known here. The survey's link is a secret that travels
 * in one event to messaging, which mails it; only its hash is kept.
 */
package dev.sellerdesk.nps;
