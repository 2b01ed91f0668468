/** Checks of the Kubernetes manifests that need no cluster. */
package dev.sellerdesk.kubernetes;
