/**
 * What an implementation of a messaging protocol answers when it is checked: roles, their operations and records, and
 * the ways a call can end. The suite sees nothing else of an implementation.
 */
package org.sealcheck.contract;
