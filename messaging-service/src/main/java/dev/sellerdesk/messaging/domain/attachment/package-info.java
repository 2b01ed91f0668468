/** Files that go with messages: which ones, how large, and how safe (M-44 to M-52). */
package dev.sellerdesk.messaging.domain.attachment;
