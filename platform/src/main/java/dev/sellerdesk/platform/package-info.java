/**
 * What every service needs to run and nobody should write twice, by capability. No word of the
 * business stands here; public is what services call, all else is package-private.
 */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform;
