/** Values that two services share with the same meaning. */
package dev.sellerdesk.shared.value;
