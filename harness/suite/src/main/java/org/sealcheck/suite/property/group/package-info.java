/** Groups in random schedules: sender keys against a model of who was given which, and chats against a list of members. */
@NullMarked
package org.sealcheck.suite.property.group;

import org.jspecify.annotations.NullMarked;
