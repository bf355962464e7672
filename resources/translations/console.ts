<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>About MailPlus Console</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>It works on a file of your own, offline. A server hears of it only when you apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>Licenses, accounts, user policies and delegation of a MailPlus mail server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>Version %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>A server confirms license keys with the Synology Account that they were bought with.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Pending keys add no seats yet. The user limit stays as it is.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Synology Account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>The next sync with a server confirms them, and the user limit rises by itself.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>This workspace is not connected to a server, so there is nothing to sign in to now.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>This workspace is synced with “%1”: an apply hands the keys to it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>You can enter your keys all the same. They are kept as pending.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source> MB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>%</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>%1   %2  ·  governs %3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/column_widths.py"/>
        <source>%1 (no room now)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>%1 a day</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>%1 done, %2 not done.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>%1 governs. It hides: %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>%1 messages a day</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/account_page.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>%1 of the selection are left alone: activated, or recorded already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>%1 of the selection are left alone: their directory has them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>%1 selected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>%1 · %2 of %3 seats in use</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>%1, %2 of them activated.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>%1, administrator of the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>%1, priority %2, %3, color %4</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/results.py"/>
        <source>%1. Not done for %2 of %3.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>%1: nobody set a quota</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/accounts/words.py"/>
        <source>%Ln groups</source>
        <extracomment>One: %Ln group</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/accounts/words.py"/>
        <source>%Ln users</source>
        <extracomment>One: %Ln user</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>A group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>A quota of their own goes before that of groups and before the default.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_parts.py"/>
        <source>Account type of the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Accounts of another source than the account type hold no license and get no service.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>Accounts of this source are not the account type in use: they hold no license.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Activate</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Activate all users by default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>Add %1 to a user policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>Add to policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Add to policy…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>All %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>All mail and personal settings of %1 will be removed. Without a server this is recorded as pending work: it is done at the next apply and can be withdrawn until then. After that it cannot be undone.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>All mail and personal settings of this user will be removed at the next apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Allowed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/filter_chip.py"/>
        <source>Any</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>Applies to %1 of %2 members; the others have their own, or a more generous group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Auto forwarding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Back to group %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Back to the group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Clear data</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Clear data…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/filters.py"/>
        <source>Clear filters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>Clear search and filters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Clear the data of %1?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/more_menu.py"/>
        <source>Columns</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/account_page.py"/>
        <source>Copied %1 rows.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Copy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Copy the rows as text</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/account_page.py"/>
        <source>Copying %1 rows</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Daily outbound traffic</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Daily sending quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>Data can be cleared of deactivated users only. Deactivate them first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Data clearing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Deactivate</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Deactivated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>Decides for %1 of %2 members; the others have a setting of their own, or another group goes before.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Decides for %1 of %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_parts.py"/>
        <source>Default of Settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Default policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/filter_chip.py"/>
        <source>Delete takes this filter off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/more_menu.py"/>
        <source>Descending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Description</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Disabled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Done %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Empty</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Enable default user quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Enabled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Every account is in its directory.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>From a group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>Full name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Give the members of the groups a quota, or take it away</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Give the users a mailbox quota of their own, or take it away</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Go back to the group whose members are shown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Go to the users of this group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>Governs %1 of %2 members.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Has a quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Has member</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Has members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Hidden policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Highest of the policies that target this user: it names %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>IMAP from LAN only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>Import reads users and groups from an LDIF or CSV file.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>Import…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Info</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Internal recipients only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>It grants no permission.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>It keeps its settings, its place in groups and policies, and its seat until somebody removes it here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>It reaches the members who have no quota of their own; of several groups the most generous counts.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>It targets %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>It would give the same rules.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>It would give: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Keep the data of users whose clearing is still pending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>LDAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Let groups and the default decide</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>Limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>Limit in MB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Limited</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/first_users.py"/>
        <source>Loading…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Local</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>Mail</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Mail Delivery</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Make the groups targets of a user policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Make the users targets of a user policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>May do everything, licenses included. Delegations do not touch an administrator's rights.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Member of no group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Missing in the directory “%1” since %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Missing there</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/account_page.py"/>
        <source>More</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/filter_chip.py"/>
        <source>More match. Type more of the name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Neither the user nor a group says anything: the default decides.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Neither the user, nor a group, nor the default sets one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>No</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>No account matches the search and the filters.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>No clearing is pending for the selection.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>No groups yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>No limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>No policy of that name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>No policy targets this group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>No policy targets this group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>No policy targets this user.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>No policy targets this user: the current settings of domain and server apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>No quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>No quota from this group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>No quota of their own</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>No warning threshold</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_parts.py"/>
        <source>Nobody</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>Nobody belongs to this group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>Nobody is here yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Nobody set one</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>None</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Not activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Not done %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/preview_line.py"/>
        <source>Nothing changes.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/filter_chip.py"/>
        <source>Nothing matches.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/results.py"/>
        <source>Nothing to change: it was so already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Only accounts that are missing in their directory can be removed here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>Only administrators can change an administrator's account.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Open the panel that explains status, quota, policy and rights of the user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Open the panel with the group's settings and whom they reach</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Other account type</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Own setting</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>Own setting: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>POP3 from LAN only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Pending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_filters.py"/>
        <source>Policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Quota (MB)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_csv.py"/>
        <source>Quota from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Remove</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Remove %1 from the console?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Remove accounts that their directory no longer has, with everything that points at them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Remove all mail and personal settings of deactivated users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Remove from the console…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Reset</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/column_widths.py"/>
        <source>Reset columns</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Reset to unspecified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Result</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/results.py"/>
        <source>Results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Save</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Save as CSV…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Save the defaults</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Save what the table shows</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Search groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Search names and results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>Search policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/first_users.py"/>
        <source>Search users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/preview_line.py"/>
        <source>Seats in use: %1 → %2 of %3.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Seats that come free: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Select one or more groups first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Select one or more users first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Service</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>Set quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/commands.py"/>
        <source>Set quota…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>Set the quota of %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Show members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Show only the accounts that their directory no longer has</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>Show the members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Show them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>Show what is missing in the directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Show what is saved again</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Single attachment size</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/more_menu.py"/>
        <source>Sort by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>Source</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Status</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Status comes from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_csv.py"/>
        <source>Status from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Switch mail service off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Switch mail service off for the members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Switch mail service on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>Switch mail service on for the members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Targets %1. %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>The clearing is recorded already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>The data of this user will be cleared at the next apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>The default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>The defaults are saved.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>The group gives its members no quota.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>The group says nothing any more</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>The group says nothing: other groups, else the default decide.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_dialog.py"/>
        <source>The groups decide, else the default of Settings.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>The mailbox quota of users who have none of their own and none from a group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>The selection has no setting of its own.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>The selection is activated already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>The selection is deactivated already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>The system is restricted.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>The table is not filtered by a group.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>The table shows no groups.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>The table shows no users.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>The user's group decides: there is no own setting.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>There is no user policy yet. Add one on Account › User Policy.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>They become targets. The highest policy that targets a user governs alone.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/no_accounts.py"/>
        <source>They come with the users of an LDIF or CSV file.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/vanished.py"/>
        <source>They leave their groups and every policy that targets them; a clearing of their data that is still pending is withdrawn. Undo brings all of it back.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>They target this user too, but a higher policy governs alone.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>This group gives its members no quota.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>This user may not administer anything.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>This user's own setting decides.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/results.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Unlimited</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Unspecified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/first_users.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>User policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/policy_dialog.py"/>
        <source>User policies, highest priority first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>User policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_filters.py"/>
        <source>Users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>Users whose own status and whose groups say nothing get mail service, and use a seat.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>Warn below this percentage of free room</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>Warn the user when less than</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>Warned below %1% of free room</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>What %1 gives to its members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>What applies to %1, and why</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>What applies to the user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>What applies to users without a setting of their own or from a group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>What applies, and why</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>What became of each account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>What it gives to its members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>What the group gives to its members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/settings_page.py"/>
        <source>What you have changed in the settings is not saved yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>Which to show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_page.py"/>
        <source>Withdraw clearing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>Without a known mail domain in the address, the primary domain %1 decides what is left open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/preview_line.py"/>
        <source>Working out whom this touches…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>Yes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>You need the permission Account for this.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/why_not.py"/>
        <source>You need the permission User Policy for this.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_panel.py"/>
        <source>and %1 more</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_parts.py"/>
        <source>applies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_parts.py"/>
        <source>does not count</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>domain %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>done</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_page.py"/>
        <source>group %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>hidden</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/outcomes.py"/>
        <source>not done</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/user_cells.py"/>
        <source>not set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/quota_fields.py"/>
        <source>of the limit is left</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>other source</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/words.py"/>
        <source>own</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>policy %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/rule_words.py"/>
        <source>service setting of the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/explanation_panel.py"/>
        <source>the user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/accounts/account_page.py"/>
        <source>“%1” is not in the directory any more.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>AddLicenseWizard</name>
    <message>
        <location filename="../../ui/licenses/add_wizard.py"/>
        <source>&amp;Back</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/add_wizard.py"/>
        <source>&amp;Next</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/add_wizard.py"/>
        <source>Add %Ln licenses</source>
        <extracomment>One: Add license</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/add_wizard.py"/>
        <source>Add License</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/add_wizard.py"/>
        <source>Cancel</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>%1, compared with what the server said at %2, as %3. The server has not drifted.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>%Ln changes</source>
        <extracomment>One: %Ln change</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>%Ln changes are at the server already as they are wanted here.</source>
        <extracomment>One: %Ln change is at the server already as it is wanted here.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>%Ln changes are left out.</source>
        <extracomment>One: %Ln change is left out.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Applied, all but what is left out: that is still staged.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Apply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Apply again</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Apply to “%1”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Applying…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Dry run</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Dry run: nothing was written.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Everything was applied.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Not everything was applied.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Progress</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Show what would be written, in which order, without writing it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Steps</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>Stop after this step</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>What is marked as done is done. Apply again goes on with the rest.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/apply_dialog.py"/>
        <source>nobody</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Applying</name>
    <message numerus="yes">
        <location filename="../../ui/connection/applying.py"/>
        <source>%Ln steps</source>
        <extracomment>One: %Ln step</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Applied %1 to “%2”, then it ended: %3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Applied to “%1”: %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Applying to %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Comparing with %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Nothing was written. Pull first: your edits are carried over, and then they can be applied.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Pull</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>Something unexpected happened.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>What “%1” says now was not read: %2 All is applied; the next pull brings it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>“%1” has changed since it was pulled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>“%1” has everything as it is here: there is nothing to apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/applying.py"/>
        <source>“%1” says more than was applied. Pull to take it over.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>%1 is open for reading only: you can look at everything and export it, but change nothing.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Back to %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Back to local administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Back to now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Restore this state…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>Who uses seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/banners.py"/>
        <source>You use the console as %1 and see and may do what this user may.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>Redo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>This is an earlier state. Go back to now to change something.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>This workspace is open for reading only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/bridge.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Copy details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Every edit that was confirmed before is safe on disk. You can go on working; if something looks wrong, close the console and open it again. The details below help whoever repairs it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Go on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Hide details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>Something went wrong</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/bug_dialog.py"/>
        <source>The console has run into an error of its own</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>%1 to %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Do you trust “%1”?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>I have &amp;compared the fingerprint with the one that the server itself shows</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Issued by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Issued to</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Somebody may have put himself between you and the server. Trust the new certificate only when you know that it was renewed: ask whoever runs the server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>The certificate of “%1” has changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Trust this certificate</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Trusted until now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>Valid</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/certificate_dialog.py"/>
        <source>it has expired</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>%1 will be taken back, so that this workspace is what the server last said. You can undo it.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/changes/effect_strip.py"/>
        <source>%Ln activated users have no seat</source>
        <extracomment>One: %Ln activated user has no seat</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/changes/commands.py"/>
        <source>%Ln changes</source>
        <extracomment>One: %Ln change</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/words.py"/>
        <source>Added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/words.py"/>
        <source>Changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Choose a change first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Choose changes first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Go to the record</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>It is removed here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>It is what the server has already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/plan_file.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Make everything again what the server has, as a new edit that can be undone</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Make these records again what the server has, as a new edit that can be undone</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Nobody is affected.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/plan_file.py"/>
        <source>Page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/words.py"/>
        <source>Removed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Revert</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Revert %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Revert everything?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Revert everything…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/words.py"/>
        <source>Server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Show affected users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Show the record where it can be changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>Show who gains or loses what when this is applied</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/effect_strip.py"/>
        <source>The server is no longer restricted then.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/effect_strip.py"/>
        <source>The server stays restricted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>There is no page for this in the console.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>There is nothing to revert.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/effect_strip.py"/>
        <source>This would restrict the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/plan_file.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>What an apply changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/commands.py"/>
        <source>everything</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Choose a server…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Comparing with the server's state…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>No change found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>No server yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Nothing to apply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Pull from a server to see here what you change against it, and to apply it when you are ready.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Search changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>Show all changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/page.py"/>
        <source>This workspace is what “%1” said at its last pull, %2.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <location filename="../../ui/history/changes_view.py"/>
        <source>%Ln records</source>
        <extracomment>One: %Ln record</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ClearingBox</name>
    <message>
        <location filename="../../ui/connection/clearing_box.py"/>
        <source> and others</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/clearing_box.py"/>
        <source>%1. Nobody can bring it back. Without the tick these steps are left out.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/clearing_box.py"/>
        <source>&amp;Remove the mail of %Ln users for good</source>
        <extracomment>One: &amp;Remove the mail of %Ln user for good</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/clearing_box.py"/>
        <source>Remove mail of %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/clearing_box.py"/>
        <source>Type %1 to confirm.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ColorPicker</name>
    <message>
        <location filename="../../ui/widgets/color_tag.py"/>
        <source>Color: %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ColorPopup</name>
    <message>
        <location filename="../../ui/widgets/color_tag.py"/>
        <source>More…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/widgets/color_tag.py"/>
        <source>Own color</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/widgets/color_tag.py"/>
        <source>Own color as #rrggbb</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ColorTag</name>
    <message>
        <location filename="../../ui/widgets/color_tag.py"/>
        <source>Color: %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../ui/command_palette.py"/>
        <source>Find a command, page, user, group or policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/command_palette.py"/>
        <source>Found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/command_palette.py"/>
        <source>Nothing is called like that.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;About MailPlus Console</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Apply…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Back</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Close workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Dark colors</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Disconnect…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Find on this page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Forward</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Go</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Import…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Light colors</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Narrow navigation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;New workspace…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Open workspace…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Pull</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Save table as CSV…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Servers…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;Use the console as…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Ask the server which keys are valid now; everything else is pulled along</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Back to &amp;now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Change the operator: see the console as another user would</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Close the window; everything is saved already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Colors as the &amp;system</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Create an empty workspace file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Edit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Every command that has keys</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>File</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Find &amp;anything…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Forget the server; the configuration stays as it is</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Go</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Go back to the start page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Go to the page's search field</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Help</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Leave the earlier state that is shown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Open another workspace file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Read a configuration document, or users and groups from LDIF or CSV</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Read what the server holds now; your edits are carried over</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Save what the table of this page shows</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Search users, groups, policies, pages and commands</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Sync &amp;licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>The hubs, directories and NAS that the console knows: add, edit, test, pull</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>The place before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>The place that you came back from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>View</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Write the configuration as YAML or JSON, or the users as CSV</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/commands.py"/>
        <source>Write what is staged here to the server, step by step</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Compliance</name>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>%1 users are activated, %2 are authorized: %3.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>%1% of the seats are in use: %2. Add a license or free seats before they run out.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>%Ln keys are pending: they count as soon as a server has confirmed them.</source>
        <extracomment>One: One key is pending: it counts as soon as a server has confirmed it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>%Ln licenses are illegal: remove them.</source>
        <extracomment>One: The license %1 is illegal: remove it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>All %Ln activated users have a seat, %1.</source>
        <extracomment>One: The activated user has a seat, %1.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Almost no seats left</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Compliant</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Covers all %Ln activated users.</source>
        <extracomment>One: Covers the %Ln activated user.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Filling up</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>From %1 on the system will be restricted: licenses expire and leave it %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Licenses have expired: %1 users are activated, %2 are authorized, %3.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Nearly full</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>No Bitdefender license: the default antispam and antivirus engines are used.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>No MailPlus license yet: the %Ln free seats are all there is.</source>
        <extracomment>One: No MailPlus license yet: the free seat is all there is.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Nobody is activated yet: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Restricted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>The security services are suspended and operations are limited until there are enough valid keys.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/compliance_words.py"/>
        <source>Valid for %1 of %2 activated users: the default antispam and antivirus engines are used.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ComplianceCard</name>
    <message>
        <location filename="../../ui/licenses/compliance_card.py"/>
        <source>Compliance</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ConflictValues</name>
    <message>
        <location filename="../../ui/connection/conflict_values.py"/>
        <source>Merged, mine first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_values.py"/>
        <source>Mine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_values.py"/>
        <source>Theirs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_values.py"/>
        <source>Was</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_values.py"/>
        <source>a deleted policy</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <location filename="../../ui/connection/conflict_model.py"/>
        <source>Chosen: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_model.py"/>
        <source>Mine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_model.py"/>
        <source>Theirs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_model.py"/>
        <source>Was</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflict_model.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>%Ln rows wait for an answer.</source>
        <extracomment>One: %Ln row waits for an answer.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>All mine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>All theirs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Every row has its answer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>For the selected rows: M</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>For the selected rows: T</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Mine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Mine or theirs?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Take over</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Theirs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>These were changed here and at “%1”, each to something else. Until every row has an answer nothing is pulled; everything else is merged by itself.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/conflicts_dialog.py"/>
        <source>Values that both sides changed</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Disconnect</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Disconnect from “%1”?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Disconnected from “%1”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Disconnect…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Reading the list of servers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Servers…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Steps are being applied just now. Wait until they are done, or stop them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>Users, groups, policies and licenses stay as they are here, edits that were not applied included, and nothing happens at the server. A later pull from it compares everything anew.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/connection.py"/>
        <source>“%1” is not in the list of servers any more. Disconnect this workspace from it, add the server again, and pull.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>%Ln days ago</source>
        <extracomment>One: %Ln day ago</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>%Ln hours ago</source>
        <extracomment>One: %Ln hour ago</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>%Ln minutes ago</source>
        <extracomment>One: %Ln minute ago</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>%Ln months ago</source>
        <extracomment>One: %Ln month ago</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>%Ln years ago</source>
        <extracomment>One: %Ln year ago</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>in %Ln days</source>
        <extracomment>One: in %Ln day</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>in %Ln months</source>
        <extracomment>One: in %Ln month</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dates.py"/>
        <source>in %Ln years</source>
        <extracomment>One: in %Ln year</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>just now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>today</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>today, %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>tomorrow</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>yesterday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/dates.py"/>
        <source>yesterday, %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DelegationPage</name>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Administrators can be chosen, but delegation does not affect them: they may do everything.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Nothing is delegated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Only administrators may change anything on this server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Permissions</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Profile</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>Search name or target</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/page.py"/>
        <source>The highest policy that targets a user says what that user may administer</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DelegationPanel</name>
    <message numerus="yes">
        <location filename="../../ui/delegation/panel.py"/>
        <source>%Ln targets are administrators, whom delegation does not affect: </source>
        <extracomment>One: %Ln target is an administrator, whom delegation does not affect: </extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>Everything (%1)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>It permits nothing.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>Nobody</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/delegation/panel.py"/>
        <source>Permits %Ln options</source>
        <extracomment>One: Permits %Ln option</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>Profile</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>Show all %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/panel.py"/>
        <source>Who administers with it</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <location filename="../../ui/priority/delete_dialog.py"/>
        <source>%1 and %2 more</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/delete_dialog.py"/>
        <source>Delete %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/delete_dialog.py"/>
        <source>Delete %1?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/delete_dialog.py"/>
        <source>Delete policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/delete_dialog.py"/>
        <source>Whom it governs falls to the next policy below. This can be undone.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <location filename="../../ui/exchange/dropping.py"/>
        <source>%1 cannot be imported here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/dropping.py"/>
        <source>Drop to import %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/dropping.py"/>
        <source>You see what it would change before anything is imported.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EditorContent</name>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Add policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Edit policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>New policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Save</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Effect</name>
    <message numerus="yes">
        <location filename="../../ui/effect_words.py"/>
        <source>%Ln users are added.</source>
        <extracomment>One: %Ln user is added.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/effect_words.py"/>
        <source>%Ln users are removed.</source>
        <extracomment>One: %Ln user is removed.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/effect_words.py"/>
        <source>%Ln users lose all mail.</source>
        <extracomment>One: %Ln user loses all mail.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/effect_words.py"/>
        <source>Seats in use: %1 of %2 → %3 of %4.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/effect_words.py"/>
        <source>Seats in use: %1 → %3 of %4.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/effect_words.py"/>
        <source>Seats in use: %3 of %4, as before.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EffectStrip</name>
    <message>
        <location filename="../../ui/changes/effect_strip.py"/>
        <source>Show list</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <location filename="../../ui/shell/elsewhere.py"/>
        <source>%1: %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/elsewhere.py"/>
        <source>Look at what “%1” is about to act on, then run it once more.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <location filename="../../ui/history/entry_delegate.py"/>
        <source>undone</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <location filename="../../ui/history/entry_list.py"/>
        <source>Journal entries</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>After</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Before the first entry</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Changes of the entry</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Compare with now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Empty start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Entry %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>No difference</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Nothing was changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Reading the journal…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Restoring this state: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Selected entry</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>Show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>That state is the present state.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>The entry cannot be read</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>What differs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_panel.py"/>
        <source>What it changed</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../ui/exchange/problems.py"/>
        <source>%1 cannot be imported</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exchange.py"/>
        <source>%1 cannot be imported: documents (.yaml, .yml, .json), LDIF (.ldif) and CSV (.csv) files can.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>%1: %2 now, %3 new, %4 changed, %5 removed, %6 afterwards</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/outcome.py"/>
        <source>%1: everything was here already.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/reading.py"/>
        <source>%Ln groups</source>
        <extracomment>One: %Ln group</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/reading.py"/>
        <source>%Ln lines cannot be imported. Skip them to import the others, or correct the file.</source>
        <extracomment>One: %Ln line cannot be imported. Skip it to import the others, or correct the file.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/outcome.py"/>
        <source>%Ln lines were not imported.</source>
        <extracomment>One: %Ln line was not imported.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/reading.py"/>
        <source>%Ln user policies</source>
        <extracomment>One: %Ln user policy</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/reading.py"/>
        <source>%Ln users</source>
        <extracomment>One: %Ln user</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Account missing in its directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Account settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Accounts missing in their directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>All files</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>CSV</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows.py"/>
        <source>Changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/problems.py"/>
        <source>Choose another file…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>Configuration documents</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Data clearing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Data clearings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Domains</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/outcome.py"/>
        <source>Everything in the file was imported.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>Everything that can be imported</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exchange.py"/>
        <source>Import</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/outcome.py"/>
        <source>Import of %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>LDIF</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>License</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Line</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Line %1: </source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows.py"/>
        <source>New</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exchange.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows.py"/>
        <source>Not imported</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/problems.py"/>
        <source>Nothing was imported. These are the first %1 problems; there are more.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/problems.py"/>
        <source>Nothing was imported: %Ln problems.</source>
        <extracomment>One: Nothing was imported: %Ln problem.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Priority of delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Priority of user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/importing.py"/>
        <source>Reading %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows.py"/>
        <source>Removed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_text.py"/>
        <source>Result</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Server settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/outcome.py"/>
        <source>Show details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/importing.py"/>
        <source>The import of %1 was canceled. Nothing was changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows.py"/>
        <source>Unchanged</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/outcome.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>User policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>User policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/change_rows.py"/>
        <source>Users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exchange.py"/>
        <source>You may not change accounts. An administrator can import, or grant the permission “Account”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>configuration document (JSON)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/source_file.py"/>
        <source>configuration document (YAML)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/reading.py"/>
        <source>the file cannot be read: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/reading.py"/>
        <source>the file is larger than %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/reading.py"/>
        <source>this is no file that can be read. Choose another one.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Export the configuration</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Exported the configuration to %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Exported the users to %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Exporting to %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>JSON document</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Open folder</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>The export was canceled: %1 was not written.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>Users as CSV, to import again</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/exporting.py"/>
        <source>YAML document</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <location filename="../../ui/exchange/dropping.py"/>
        <source>Documents (.yaml, .yml, .json), LDIF (.ldif) and CSV (.csv) files can be imported.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/dropping.py"/>
        <source>Files are imported one at a time: drop a single file.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../ui/whole_file.py"/>
        <source>%1 was not written: %2. Choose another place, or make room there.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/widgets/filter_bar.py"/>
        <source>Clear filters</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <location filename="../../ui/widgets/filter_bar.py"/>
        <source>Any</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <location filename="../../ui/findings/finding_model.py"/>
        <source>Finding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/finding_model.py"/>
        <source>Where</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FindingTree</name>
    <message>
        <location filename="../../ui/findings/finding_tree.py"/>
        <source>Findings</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <location filename="../../ui/findings/severity_words.py"/>
        <source>%Ln errors</source>
        <extracomment>One: %Ln error</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/findings/severity_words.py"/>
        <source>%Ln hints</source>
        <extracomment>One: %Ln hint</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/findings/severity_words.py"/>
        <source>%Ln warnings</source>
        <extracomment>One: %Ln warning</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Error</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Errors</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/finding_file.py"/>
        <source>Finding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Hint</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Hints</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>No errors</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>No hints</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>No warnings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/finding_file.py"/>
        <source>Record</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/finding_file.py"/>
        <source>Severity</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Warning</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/severity_words.py"/>
        <source>Warnings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/finding_file.py"/>
        <source>Where</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>All</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Choose a finding first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Copy finding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Findings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Go to the place</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Looking through the configuration…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>No errors, no warnings, no hints</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>No finding matches the search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Search findings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Show all findings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>Show what the finding is about</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>The configuration has no errors, no warnings and no hints.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/findings/page.py"/>
        <source>There is no page for this in the console.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>%1 expires</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>%Ln seats left</source>
        <extracomment>One: %Ln seat left</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>%Ln seats short</source>
        <extracomment>One: %Ln seat short</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>Already today there are more activated users than seats.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>Change</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>From</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>From %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>From %1 on there are more activated users than seats: %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>Licenses that expire</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>Limit %1 → %2</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>Limit %Ln seats</source>
        <extracomment>One: Limit %Ln seat</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>Seats</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>The user limit is %Ln seats today</source>
        <extracomment>One: The user limit is %Ln seat today</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>Today</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_model.py"/>
        <source>User limit</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>and %Ln more</source>
        <extracomment>One: and %Ln more</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>and falls to %1 by %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>and stays so for the next 12 months.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_words.py"/>
        <source>no seat left</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ForecastCard</name>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>Chart</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>Show the user limit as</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>Table</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>User limit in the next 12 months</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../ui/widgets/form_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Found</name>
    <message numerus="yes">
        <location filename="../../ui/shell/found.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>Mirrors the current settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>Priority %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>User policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/found.py"/>
        <source>administrator</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>%1 is about the present state</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>%1 is not open to you</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/frame.py"/>
        <source>%Ln edits</source>
        <extracomment>One: %Ln edit</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/frame.py"/>
        <source>%Ln findings</source>
        <extracomment>One: %Ln finding</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>&amp;Narrow navigation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>&amp;Wide navigation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>After entry %1 · read-only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Do it all the same</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Empty start, before the first entry. You can look at it, but not change it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Give the pages more room: names below the icons</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>More users than seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>No findings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Offline</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Show the names of the pages beside their icons</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>State after entry %1, %2: %3. You can look at it and export it, but not change it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>The system would be restricted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>What is staged leads from the server to the present state. Go back to now to see it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>Working offline</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>read-only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>saved</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/frame.py"/>
        <source>saving…</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Freeing</name>
    <message>
        <location filename="../../ui/licenses/freeing_model.py"/>
        <source>Full name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_model.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_model.py"/>
        <source>Why the seat may not be needed</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>FreeingDialog</name>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Activated users who may not need their seat. These are hints only: you know these people. Deactivated users keep their mail.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Deactivate</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Deactivate %Ln users</source>
        <extracomment>One: Deactivate %Ln user</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Free up seats</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Frees %Ln seats: then %1.</source>
        <extracomment>One: Frees %Ln seat: then %1.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Looking through the users…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>No activated user looks as if the seat were spare.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Nobody stands out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Now %1. Select the users to deactivate.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Search users and reasons</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Select all</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Show user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/freeing_dialog.py"/>
        <source>Users who may not need their seat</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <location filename="../../ui/widgets/gauge.py"/>
        <source>%1 of %2 seats in use</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gauge.py"/>
        <source>%Ln left</source>
        <extracomment>One: %Ln left</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gauge.py"/>
        <source>%Ln over the limit</source>
        <extracomment>One: %Ln over the limit</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/widgets/gauge.py"/>
        <source>none left</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/widgets/gauge.py"/>
        <source>of %1 seats</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>GroupCells</name>
    <message numerus="yes">
        <location filename="../../ui/accounts/group_cells.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Apply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_model.py"/>
        <source>Before the first entry</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Bring back the state right after this entry, as a new edit that can be undone</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Brings back the empty start.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Brings back the state after entry %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Choose an entry first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Compare with now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Copy sentence</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Copy what this entry says</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Edit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Go to the page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Go to the page as it was</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>History</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Local administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Look at this state</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Makes entry %1 again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>No.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>Operator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>Page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Pull</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Redo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>Remark</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Restore</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Restore the empty start?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Restore the state after entry %1?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Restore this state</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Restore this state…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Sentence copied</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Show how the state after this entry differs from now, or what the entry changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Show the state right after this entry in every page, without changing anything</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Show what this entry changed, as it is now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Show what this entry changed, in the state that you look at</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Takes back entry %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>That state is the present state.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>That state is the present state: there is nothing to restore.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>The empty start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>The empty start is always compared with now: nothing has led to it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>The state after the newest entry is the present state.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>This becomes a new edit that you can undo.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>This entry is about several pages.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>This is the state that you look at.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/commands.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_words.py"/>
        <source>Undone by entry %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/entry_file.py"/>
        <source>When</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/changes_model.py"/>
        <source>added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/changes_model.py"/>
        <source>removed</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history/page.py"/>
        <source>%Ln entries</source>
        <extracomment>One: %Ln entry</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Every edit will be listed here, with the way back.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>History</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>No entry found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Operator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Search history</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/history/page.py"/>
        <source>Show all entries</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImpactBanner</name>
    <message>
        <location filename="../../ui/priority/impact_banner.py"/>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_banner.py"/>
        <source>Put right what is marked above to see whom it changes.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_banner.py"/>
        <source>Show list</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_banner.py"/>
        <source>Working out who is affected…</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImpactDialog</name>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Affected users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Search user, policy or change</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Show user</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImpactList</name>
    <message numerus="yes">
        <location filename="../../ui/priority/impact_list.py"/>
        <source>%Ln changes</source>
        <extracomment>One: %Ln change</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImpactModel</name>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>After</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>Full name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_list.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImpactWords</name>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>%1 a day</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/impact_words.py"/>
        <source>%Ln messages a day</source>
        <extracomment>One: %Ln message a day</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/impact_words.py"/>
        <source>%Ln permissions</source>
        <extracomment>One: %Ln permission</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Allowed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Attachment size</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Auto forwarding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Daily outbound traffic</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Daily sending quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Everybody</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>From everywhere</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>From the LAN only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>IMAP login</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Internal users only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Mailbox quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>No limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>None</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Not activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Not allowed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>On</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>POP3 login</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Permissions</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Recipients</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/impact_words.py"/>
        <source>Status</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>%Ln lines are left out.</source>
        <extracomment>One: %Ln line is left out.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Import %Ln records</source>
        <extracomment>One: Import %Ln record</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <location filename="../../ui/shell/job_bar.py"/>
        <source>Cancel</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <location filename="../../ui/jobs.py"/>
        <source>%1: canceled. Nothing was changed.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Empty this row</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>License key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Number of accounts</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Product</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Take this key away</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>%Ln keys</source>
        <extracomment>One: %Ln key</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>Add another key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>Enter for how many accounts the key is: a whole number from 1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>Enter the license key, or take this row away.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>Paste several keys at once: each gets its row.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>These are %1 keys: enter at most %2 at once.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>This key has been added before.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_rows.py"/>
        <source>This key stands above already.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Buy no&amp;w</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Choose where your keys come from.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Enter &amp;existing license keys</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>License keys</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>License packs for 5 and 20 accounts are sold in the vendor's shop, which opens in your browser. When you have a key, come back here and enter it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Open the shop</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>%1 has yet to come to its end. Then the window closes.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>%1. When you stop it, nothing of it is kept.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Discard</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Discard the changes?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Keep editing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Keep working</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Stop it and quit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/leaving.py"/>
        <source>Work is still running</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>License</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/license_words.py"/>
        <source>%Ln accounts</source>
        <extracomment>One: %Ln account</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/license_words.py"/>
        <source>%Ln keys</source>
        <extracomment>One: %Ln key</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Expired</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Illegal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Its accounts count.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Its accounts do not count any more.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Never</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>No server has confirmed this key yet: its accounts do not count until the next sync.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Pending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>The system is restricted while this key is in use: remove it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_words.py"/>
        <source>Valid</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicenseCommands</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/commands.py"/>
        <source>%Ln keys copied</source>
        <extracomment>One: Key copied</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Add License…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Ask the server which keys are valid now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Buy licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Copy key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Copy the selected license keys</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Enter license keys, or buy some</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Free up seats…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>License</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Licenses are managed by administrators only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>List the activated users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>No license is illegal.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Open the vendor's shop in the browser</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Remove every license that the server has reported as illegal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Remove illegal keys…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Remove the selected licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Remove…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>See which activated users may not need a seat, and deactivate them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Select a license first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Sync now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>This workspace is not synced with a server: keys stay pending until it is.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>Who uses the seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/commands.py"/>
        <source>You may not change users.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicenseKey</name>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Accounts</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>License key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/key_row.py"/>
        <source>Product</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicenseLine</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/license_line.py"/>
        <source>%Ln accounts</source>
        <extracomment>One: %Ln account</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicenseModel</name>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Accounts</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Expires</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Product</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/license_model.py"/>
        <source>Status</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicensePage</name>
    <message>
        <location filename="../../ui/licenses/page.py"/>
        <source>Bitdefender licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/page.py"/>
        <source>License</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/page.py"/>
        <source>MailPlus licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/page.py"/>
        <source>Seats, keys, and what expires when</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LicenseSection</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/license_section.py"/>
        <source>%Ln selected</source>
        <extracomment>One: %Ln selected</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LimitChart</name>
    <message>
        <location filename="../../ui/licenses/limit_chart.py"/>
        <source>%1 used</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/limit_chart.py"/>
        <source>Use the arrow keys to go through the days on which licenses expire.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LimitRow</name>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>Limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>No value</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>A search hides some policies, so that a drop could land anywhere between them. Clear the search to drag, or use “Move to position”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>A search hides some policies. Clear it to move step by step, or use “Move to position”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>Color</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>It stands at the bottom already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>It stands at the top already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>Select a target in an open policy.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>Several policies are selected. Select one to clone it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>Several policies are selected. Select one to edit it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/commands.py"/>
        <source>There are no targets to show.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <location filename="../../ui/priority/list_head.py"/>
        <source>Governs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/list_head.py"/>
        <source>Highest priority first</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Its password and whatever else is kept for it in the keyring are forgotten. %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Looking for a keyring</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Not signed in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Open or create a workspace first: that is what a pull fills.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Reading the list of servers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Remove</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Remove “%1” from the list?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Removing %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Saving %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Signed in at “%1” as %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>Signing in at “%1”…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>This workspace stays as it is; disconnect it to pull from another server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>nobody (anonymous)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/listing.py"/>
        <source>“%1” was removed.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>CSV table</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exchange/lists.py"/>
        <source>Copied %Ln lines.</source>
        <extracomment>One: Copied %Ln line.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Copying the list</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Import of %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Open folder</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Save list</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Saved the list as %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Saving %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/lists.py"/>
        <source>Text</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>Going to another state…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>Opening %1…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>Opening…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>The other pages still work.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>There is no table with rows on this page.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>This page cannot be shown</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <location filename="../../mailplus_console/exchange/problems.py"/>
        <source> (did you mean {name}?)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>'Default' belongs to the Default policy, which is never listed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>'email' must be a mail address, not {cell}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>'name' is missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>'notify_below_percent' is part of a quota: give 'quota_mb' as well</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif.py"/>
        <source>'{attribute}' of this entry {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>'{column}' {problem}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/dsm_server.py"/>
        <source>A NAS does not take {kinds}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_profiles.py"/>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>A color is written as #rrggbb, for example #5b8def.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>A configuration is a .yaml, .yml or .json file, not {ending}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>A directory only brings users and groups: change those at the directory, then pull it again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>A policy name cannot contain control characters such as line breaks or tabs.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>A policy name has 1 to {longest} characters.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>A quota is a whole number of MB from 0 (no limit) to {largest}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>A server needs a name of at most {longest_name} characters, on one line.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>A value of this edit cannot be stored in “{path}” (half a character, or a number beyond all bounds): nothing was recorded. Correct it and try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>A value of this step cannot be stored in the hub {hub} (half a character, or one that does not exist): nothing of it was written. Correct it and try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Account type</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Account › Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Account › User / Group / Settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Account › User Policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Accounts</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Activate all users by default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/freeing.py"/>
        <source>Activated by an own setting although the group “{group}” is deactivated.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Activated on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Activated {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Activated {whom}; {n} of them get no service: not of the account type</source>
        <extracomment>One: Activated {whom}; {n} of them gets no service: not of the account type</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>Active Directory does not list whose primary group a group is: that one (usually Domain Users) comes without these members.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>Add or sync licenses, or deactivate users or groups.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>Add or sync licenses, remove illegal ones, or deactivate users or groups.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>Added {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Added {whom} to {policy}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>After the server an address has at most the base: no ?, # or @. In a password write them as %3F, %23 and %40, or leave it out; it is asked for.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>After the server stands the name of the database, without a further slash.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Alias</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/freeing.py"/>
        <source>All data of this user is to be cleared.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>All data of {n} activated users is to be cleared: {names}. Deactivate them or keep the data.</source>
        <extracomment>One: All data of “{name}” is to be cleared, but that user is activated. Deactivate the user or keep the data.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>All data of {n} users is to be cleared who are not in the directory: {names}.</source>
        <extracomment>One: All data of “{name}” is to be cleared, but there is no such user.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Allow login only from LAN via IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Allow login only from LAN via POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>An address begins with https:// for a Synology NAS, ldaps:// or ldap:// for a directory, or postgresql:// for a hub.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>An address has no spaces, backslashes or control characters.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/freeing.py"/>
        <source>Another activated user has the same mail address.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>Another console is writing {path}. Try again in a moment.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>Another program has written to the workspace “{path}” while it was open here: nothing was recorded. Open it again to see what it says now.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>Another program is using the workspace “{path}”: nothing was recorded. Close that program and try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/confirmation.py"/>
        <source>Apart from what was confirmed it is only read: the console does not know for sure how a NAS takes these changes ({changes}). {how}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>Applied to “{server}”: {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>At “{server}” you are “{account}”: only an administrator can act as somebody else.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Log</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Log List</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Log Management</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Mail Search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Report</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auditing › Usage Analysis</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Authentication</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Auto BCC</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>Bitdefender</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>Bitdefender covers {n} users of {used} activated: the default antispam and antivirus engines are used.</source>
        <extracomment>One: Bitdefender covers {n} user of {used} activated: the default antispam and antivirus engines are used.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Changed {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Changed {what} (was “{before}”)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Cloned {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Color</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Colored {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Configuration Import</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/profiles.py"/>
        <source>Custom</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Daily outbound traffic</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Daily sending quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Data Protection</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Data can be cleared of deactivated users only: deactivate them first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Deactivated {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Default user quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Deleted {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Description</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Disable auto forwarding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/settings.py"/>
        <source>Disabled the default user quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Disclaimer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/profiles.py"/>
        <source>Domain assistant</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/profiles.py"/>
        <source>Domain manager</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › Alias</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › Auto BCC</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › Disclaimer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › General</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › Usage Limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Domain › Edit › User/Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>Either StartTLS or no encryption: choose one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Enable IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Enable POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Enable full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Enter a one-time code from the authenticator app (in a browser also: {others}).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Enter a one-time code from the authenticator app.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>Enter at least one license key.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Expires on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Free seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Full name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>Full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>General</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Granted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Groups added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Groups taken out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>HTTP {status}: {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/freeing.py"/>
        <source>Has no mail address.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Have an administrator of the DSM allow it to sign in, or use another account.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Have an administrator of the DSM enable it, or use another account.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Have an administrator of the DSM set a new one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>IMAP service</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>Imported a configuration</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>Imported the configuration “{file}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>Imported users and groups: {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>Imported “{file}”: {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>In the directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/confirmation.py"/>
        <source>It is only read: the console does not know for sure how a NAS takes these changes ({changes}). {how}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>It no longer knows this computer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>It offers {ways} only, which the console cannot give: set up one-time codes for the account in DSM.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>It says: {message}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Joined</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Keep the data of {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>LDAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Left</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/settings.py"/>
        <source>Left the defaults as they are</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>Licenses are managed by administrators only. Ask one of them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>Licenses are managed by administrators only; this can never be delegated.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>Licenses cannot be changed or removed through the Web API: do that at the NAS, then pull.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Limits are whole numbers from 1 to {largest}, or left to the domain.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/sample.py"/>
        <source>Loaded the sample company</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Log</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Log List</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Log Management</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Delivery</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Delivery Security</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Delivery › General / Delivery / Relay Control</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Delivery › Security</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Migration</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Monitor</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Mail Search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Mail address</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Mail and personal settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>MailPlus</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>MailPlus Client</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/discovery.py"/>
        <source>MailPlus Server is not installed on {address}, or it is stopped. Install or start it in the Package Center of DSM, or choose another server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/confirmation.py"/>
        <source>Make one of each in the NAS's web interface, save the browser's network record as a HAR file, and let “mailplus-console dsm probe --capture FILE” compare it with what the console would send.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Moved {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Moved {what} above “{below}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Moved {what} to the bottom</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>Moved {what} to the top</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>No capture has shown yet how the NAS takes {about}: nothing was written. “mailplus-console dsm probe” says how to go on.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_domains.py"/>
        <source>No domain is primary: for users without an address of a known domain nothing is limited. Import one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>Nobody is affected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>Nobody knows the name of the database server. Check the address.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>Not applied to “{server}”: {what}. {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>Nothing of this step was written before it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>Of {change} only status and quota are written; change the rest at the NAS.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Only administrators can look at an earlier state: it shows more than {operator} may see. Look at what single entries changed instead.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Only an administrator may disconnect this workspace from “{server}”, where you are “{account}”. For something of your own create another workspace.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>Only “{founder}”, who made the hub {hub}, can let others work with it. Sign in as “{founder}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/hub_server.py"/>
        <source>Others write to the hub {hub} all the time: nothing of this step was written. Try again in a moment.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>POP3 service</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>Passwords are kept in {store}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>Passwords are kept until the console is closed only: {why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Permissions</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Place of a deleted policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Place of “{policy}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Planned to clear the data of {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/encrypting.py"/>
        <source>PostgreSQL has no STARTTLS. Choose TLS: it begins on the same port.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Primary domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Product</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Profile</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Protocol</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_side.py"/>
        <source>Pulled from “{server}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Queue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Quota Usage</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Redid: {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>Remove what is illegal, or sync the licenses.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>Removed {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/vanished.py"/>
        <source>Removed {whom}, missing in the directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Report</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Reset to unspecified: {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Restored the empty start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Restored the state after entry {number}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/reverting.py"/>
        <source>Reverted {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Security</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Security › Antispam / Antivirus / Content Scan</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Security › Authentication</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Security › Data Protection</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Send mail to internal users only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server List</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server Management</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server Management › Configuration Import</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server Management › Mail Migration</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server Management › Mail Monitor</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Server Management › Server List</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Service › MailPlus Client</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Service › Protocol</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/settings.py"/>
        <source>Set the default user quota to {quota}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Set the quota ({quota}) of {whom}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>Set {whom} to activated, without effect: not of the account type</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_domains.py"/>
        <source>Several domains are primary: {names}. Only one can decide.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Sign in to DSM in a browser and change it there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Sign in to DSM in a browser once and set up two-factor sign-in there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Single attachment size</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>Somebody else made a hub in the database {hub} at the same moment. Connect to it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Source</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>StartTLS is for addresses that begin with ldap://.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>StartTLS is for directories only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Status</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/settings.py"/>
        <source>Switched “Activate all users by default” off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/settings.py"/>
        <source>Switched “Activate all users by default” on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/profiles.py"/>
        <source>System administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/profiles.py"/>
        <source>System monitor</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Target groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Target users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.py"/>
        <source>The DSM refuses: {why} ({api} {method}, error {code}).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>The NAS does not say by which number it goes there: nothing was written. Pull again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>The NAS took the changes, but does not have all of them when it is read again: {names}. Pull to see what it has.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>The account or the base of this address has characters that cannot be read.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>The account, the base or a file of this server has characters that cannot be written.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>The address of a NAS ends after its port.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/capture.py"/>
        <source>The capture {path} cannot be read: {why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>The certificate of {host} is not trusted: {why}. Nothing was sent. Compare its fingerprint with the server's and trust it, or name the file of the authority that signed it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>The color of {policy} was none; it is gray now.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The connection to the directory {address} broke off after {n} entries. Nothing was taken over; what was read before is still there, and you can go on working. Try again when it can be reached.</source>
        <extracomment>One: The connection to the directory {address} broke off after {n} entry. Nothing was taken over; what was read before is still there, and you can go on working. Try again when it can be reached.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The connection to the directory {address} broke off. Nothing was taken over; what was read before is still there, and you can go on working. Try again when it can be reached.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/session.py"/>
        <source>The connection to the hub {hub} broke off while it was writing: nobody knows whether the step has landed. Apply again: the hub is read first, so that nothing is written twice.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The connection to the hub {hub} broke off; nothing was written since. Connect again; what was pulled before is still there to work with.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/encrypting.py"/>
        <source>The connection to {address} broke off. Try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database does not let “{account}” do this in the hub {hub}. Whoever made the hub can: mailplus-console hub admit postgresql://{address}/{base} {account}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database server {address} cannot be reached ({reason}). Check address and port, or try again later; what was pulled before is still there to work with.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database server {address} does not admit “{account}” to “{base}” from this computer: {reason}. Its administrator can.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database server {address} does not let anybody in at present: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>The database server {address} has no role “{role}”. Make it first, in psql: CREATE ROLE {quoted} LOGIN, and \password {quoted}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database server {address} keeps the password of “{account}” in an old form, with which a pinned certificate alone is not safe. Name the file of the authority that signed it, or let the password be set again under password_encryption = scram-sha-256.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>The database {hub} has a hub already, made by “{founder}” on {founded}; it was left as it is. Connect to it, or choose another database.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database {hub} has a schema of the hub's name that belongs to something else; it was left as it is. Choose another database.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The database {hub} stores texts as {encoding}, which does not have every name. Make a database with the encoding UTF8.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>The delegation “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>The delegation “{name}” gives no permission.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/before_tls.py"/>
        <source>The directory does not offer StartTLS: choose TLS on port 636, or check the port.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>The directory shows no users below {base}. If there should be some, check the base DN, and whether the account may read them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>The directory {address} cannot be reached ({why}). What was read before is still there, and you can go on working. Check address and port, or try again later.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} does not answer now: {why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} does not let {account} in: {reason}. Enter the password once more, or correct the account: the full DN, in Active Directory also user@domain.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>The directory {address} does not offer StartTLS ({answer}): choose TLS on port {tls_port}, or have its administrator set up a certificate.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>The directory {address} does not say what it holds: enter the base DN.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} has no entry {base}, or does not show it to this account: correct the base DN.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} holds nothing of this base DN itself and points to another server. Add that one to the servers instead.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} holds nothing of this base DN itself and points to another server: {server}. Add that one to the servers instead.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} lets nobody in without an account: enter one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>The directory {address} needs a password.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>The directory {address} needs the password of {account}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} refuses the request (LDAP result {code}).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} shows nothing without an account: enter one.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} stopped after {n} entries: it limits the {what} of one search, also of one that is read in pages. Nothing was taken over. Sign in with an account without this limit, or have its administrator raise it for this account (OpenLDAP: olcLimits with size.prtotal=unlimited), or choose a base DN with fewer entries below it.</source>
        <extracomment>One: The directory {address} stopped after {n} entry: it limits the {what} of one search, also of one that is read in pages. Nothing was taken over. Sign in with an account without this limit, or have its administrator raise it for this account (OpenLDAP: olcLimits with size.prtotal=unlimited), or choose a base DN with fewer entries below it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>The directory {address} wants an encrypted connection: choose TLS or StartTLS.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The disk that holds “{path}” does not answer as it should: nothing was recorded. Check the disk or the connection to it and try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The disk that holds “{path}” is full: nothing was recorded. Free some space and try again; everything can still be looked at.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>The document holds licenses and every policy: only administrators can export it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/freeing.py"/>
        <source>The domain of the mail address is not one of the server's.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>The file of certificate authorities {ca_file} cannot be used: {why}. Name another file in PEM format.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The file “{path}” belongs to another program; it was left as it is. Choose a workspace of this console.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The file “{path}” cannot be opened. Check that you may read and write it and its folder.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The file “{path}” is damaged or no workspace; it was left as it is. Open a backup of it, or import an exported document into a new workspace.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>The group “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/history.py"/>
        <source>The history has no entry {number}. Choose one from the list.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} belongs to a newer version of this console; it was left as it is. Update the console.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} does not take this password of “{account}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} holds records that this console cannot read: a newer version of it wrote them, or they are damaged. Update the console, or restore a backup of the database.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} needs the password of “{account}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} takes no writing at present: PostgreSQL serves it read-only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The hub {hub} {what}: nothing of this was written. Try again later; what was pulled before is still there to work with.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>The key {key} has been entered already. Remove the second one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>The key {key} needs a number of accounts from 1 to {largest}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/dsm_server.py"/>
        <source>The licenses were read as the NAS has them: how to let it ask the vendor anew is not confirmed. Its web interface does that.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>The list of servers {path} cannot be read: {strerror}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>The list of servers {path} cannot be written: {why}. Nothing was changed; ${servers_variable} names another file.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>The list of servers {path} is damaged: {why}. It was left as it is: mend it, or move it away and add the servers again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>The list of servers {path} was written by another version of the console. It was left as it is: use that version, or move the file away and add the servers again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>The name of the server is missing or is none: write it such as nas.example.com.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>The name “Default” belongs to the Default policy. Choose another name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/connections.py"/>
        <source>The one that is kept was not taken.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>The password or the name of an account at {address} has characters that no account of PostgreSQL can have. Enter it again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>The port is a number from 1 to 65535.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>The server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/before_tls.py"/>
        <source>The server does not offer TLS: have its administrator switch it on, or check the port.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server.py"/>
        <source>The server has changed since it was pulled: {places}. Pull first: your edits are carried over.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/restriction.py"/>
        <source>The system is restricted: {why}. Only what leads out of it is possible now. {way_out}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>The user policies “{higher}” and “{lower}” follow each other and have the same rules: one with the targets of both would do.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>The user policy “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>The user “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>The user “{name}” is activated at the NAS: no data is cleared. Pull first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>The user “{name}” is activated now; the data is kept.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>The user “{name}” is not there any more at the NAS: no data is cleared. Pull first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>The warning threshold is a percentage from 1 to 99, or none.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/ledger.py"/>
        <source>The workspace {file} is open for reading only: nothing can be changed. Open it for writing, or export it and import it into another one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” cannot be written to. Open it read-only, or copy it to a folder where you may write.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” is open in another console. Close that one, or open it read-only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” was moved, deleted or replaced while it was open: nothing was recorded. Put it back and try again, or export the configuration and import it into a new workspace.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” was not closed properly and its folder cannot be written to. Copy it together with “{name}-wal” to a folder where you may write, and open it there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” was written by a newer version of this console; it was left as it is. Update the console, or open an older backup.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>The workspace “{path}” was written by an older version of this console and has to be converted first. Open it once for writing (a backup is kept), or copy it to a folder where you may write.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>The {product} license {key}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>There are two delegations named “{name}”; one of them is now “{new}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>There are two user policies named “{name}”; one of them is now “{new}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>There is a server “{name}” already: choose another name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>There is already a policy named “{name}”. Choose another name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>There is no database {hub}, and “{account}” may not make one. Let an administrator of the database server make it: createdb -O {account} {base}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>There is no folder “{parent}” for the workspace. Create it, or choose another folder.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>There is no hub in the database {hub}. Check the name, or make one with “mailplus-console hub init postgresql://{account}@{address}/{base}”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>There is no server “{name}”. None is there yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>There is no server “{name}”. There are: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>There is no user named “{name}” to act as. Choose a user of the directory.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/resolution.py"/>
        <source>There is no user named “{user}”. Choose a user of the directory.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>There is no workspace “{path}”. Check the name, or create a new workspace.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This changes the place of the delegation that governs you. Ask an administrator to change the order.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This delegation governs you: nobody can change the one that decides for himself. Ask an administrator.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>This delegation has been deleted meanwhile. Undo the deletion to change it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This is managed by administrators only. Ask one of them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>This is no address: the port is a number up to 65535, an IPv6 address stands in [ ], and special characters of a password are written as %XX. Better leave the password out; it is asked for.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/ledger.py"/>
        <source>This is the state after entry {number}: nothing can be changed in it. Go back to the present state, or restore that one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This needs the permission “{permission}”, which “{operator}” does not have.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>This server is not in the list any more: another console has removed it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>This user policy has been deleted meanwhile. Undo the deletion to change it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>This workspace is synced with “{server}”, where you are “{account}”: the local administrator has no say there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_side.py"/>
        <source>This workspace is synced with “{server}”. Take another workspace for “{other}”, or disconnect this one from “{server}” first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>This workspace was never pulled from “{server}”. Pull first, then apply.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This would give yourself permissions that you do not have: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This would give “{name}” permissions that you do not have: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>This would make “{name}” a target of the delegation “{delegation}”, which gives permissions that you do not have: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/restriction.py"/>
        <source>This would restrict the system: then {why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Threat Monitor</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>Try again later.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/workspace.py"/>
        <source>Undid: {what}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>Usage Analysis</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>User Policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/permissions.py"/>
        <source>User/Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Users added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Users taken out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Wait, or have an administrator of the DSM unlock it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>Wait, or have it unblocked in DSM: Control Panel &gt; Security &gt; Protection.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>What answers at {address} does not speak as a directory does. Check address, port and encryption; what was read before is still there, and you can go on working.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/discovery.py"/>
        <source>What answers at {address} is not the Web API of a DSM. Check address and port; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>What came from {address} after {received} entries is not what a directory sends. Nothing was taken over. Check address and port of the server, and that nothing on the way changes what it sends.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/confirmation.py"/>
        <source>What is known of this NAS cannot be kept in {folder}: {why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/confirmation.py"/>
        <source>What was confirmed for this NAS cannot be read ({why}): {path}. It can be read from once that is mended or the file is deleted.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>Withdrawn</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>Without an account nobody may read {base} of the directory {address}: sign in with an account that may, or have its administrator allow it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>Written before it: {done}. Applying again goes on from there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>You can only delegate what you may do yourself; you lack: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>You stopped it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>a delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>a deleted policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>a file without an ending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>a list or mapping stands in place of a key here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>a number in this file cannot be read: {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/problems.py"/>
        <source>a number with very many digits</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>a one-time code</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>a one-time code is needed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>a parameter is not as it should be</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>a record begins with its dn</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>a record has one dn; an empty line parts records</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>a second document begins here; a file holds one</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>a security key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>a server in it is not complete</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>a server is in it twice</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>a user policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>a value of {attribute} is not UTF-8 text and is left out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>account settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>activating all users by default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>activating and deactivating groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>activating and deactivating users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>activating license keys</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>added as a target</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>adding delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>adding user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>aliases (*name) are not read: write the value out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.py"/>
        <source>an item without a reason</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>anchors (&amp;name) are not read: write the value out</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/errors.py"/>
        <source>and at least {n} more problems</source>
        <extracomment>One: and at least {n} more problem</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/errors.py"/>
        <source>and {n} more problems</source>
        <extracomment>One: and {n} more problem</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>approval in Synology Secure SignIn</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>are activated</source>
        <extracomment>One: is activated</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>are deactivated</source>
        <extracomment>One: is deactivated</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>are limited to the LAN via IMAP</source>
        <extracomment>One: is limited to the LAN via IMAP</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>are limited to the LAN via POP3</source>
        <extracomment>One: is limited to the LAN via POP3</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>asking the vendor about the licenses anew</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>by domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>cannot do it at present</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>change delegation</source>
        <extracomment>One: changes delegation</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>change policy</source>
        <extracomment>One: changes policy</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>changing a domain's sending limits</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>changing and moving delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>changing and moving user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>clearing the data of users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>data is kept</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>data of user “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>deactivated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>delegation “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>deleting delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>deleting user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.py"/>
        <source>error {code}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.py"/>
        <source>error {code}, whose meaning is not known</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>exactly one domain must be primary, not {given}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>expired</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>gain IMAP</source>
        <extracomment>One: gains IMAP</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>gain POP3</source>
        <extracomment>One: gains POP3</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>gain full-text search</source>
        <extracomment>One: gains full-text search</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>gain permissions</source>
        <extracomment>One: gains permissions</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>get another attachment limit</source>
        <extracomment>One: gets another attachment limit</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>get another daily sending quota</source>
        <extracomment>One: gets another daily sending quota</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>get another daily traffic limit</source>
        <extracomment>One: gets another daily traffic limit</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>get another quota</source>
        <extracomment>One: gets another quota</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>group “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>had {quota} already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>has control characters in it: {cell}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>has halves of surrogate pairs in it, which stand for no character</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>has no room left on its disk</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>has {n} characters; a policy name has 1 to {longest}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>http:// sends the password readable for everyone on the way: write https://.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>illegal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>is activated: deactivate first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>is being written to by somebody else</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/vanished.py"/>
        <source>is in its directory: it can be removed there only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>is missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>is missing: a custom profile lists its permissions, none as []</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it cannot be read</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not have this API: the package may be stopped or not installed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not have this method</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not have this version of the method</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not know the session, or this account may not do this</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>it does not let this computer in</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>it does not say its format</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not say why</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it does not take these calls in one request</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>it does not understand the request: the port may want another encryption</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it expired on {day}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>it failed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>it has a fault</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>it has had too many requests</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it holds no certificate</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>it is busy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>it is busy or starting</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it is for {names}, not for {host}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>it is no JSON</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it is self-signed, nobody else vouches for it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>it is shutting down or not ready</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it is valid from {day} only (or this computer's clock is wrong)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it refuses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it stopped handling several calls in one request</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>it took too long</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>it was signed by an authority that is not known here ({issuer})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>its base</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>its number</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>its password has expired</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>its password has to be changed first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>kept</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>kept, {fields}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>license</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>license {key}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>line {line}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>lists and mappings are nested too deeply here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>local</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>lose IMAP</source>
        <extracomment>One: loses IMAP</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>lose POP3</source>
        <extracomment>One: loses POP3</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>lose full-text search</source>
        <extracomment>One: loses full-text search</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>lose permissions</source>
        <extracomment>One: loses permissions</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>mail domain “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may auto-forward</source>
        <extracomment>One: may auto-forward</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may no longer auto-forward</source>
        <extracomment>One: may no longer auto-forward</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may send to everybody</source>
        <extracomment>One: may send to everybody</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may send to internal users only</source>
        <extracomment>One: may send to internal users only</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may use IMAP from everywhere</source>
        <extracomment>One: may use IMAP from everywhere</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>may use POP3 from everywhere</source>
        <extracomment>One: may use POP3 from everywhere</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>members of group “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>memberships updated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>missing in “{directory}” since {day}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>must be 'yes', 'no' or by_domain, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>must be a color such as '{default}', not {color}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be a date such as 2025-01-31, or null, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be a list, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be a mapping of keys and values, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>must be a whole number from {low} to {high}, not {cell}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be a whole number from {low} to {high}, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be text, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be text, not {value}: {in_quotes}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be the name of a {kind}, not {name}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be true or false, not {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>must be {choices}, not {cell}{hint}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must be {choices}, not {value}{hint}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>must be {format}, not {given}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>must not be empty</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>never</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>no</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>no answer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>no clearing was pending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>no host at all</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>no limit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>no longer in the directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>no permission {permission}{hint}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>no quota of their own</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>no value: the domain decides</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>no way there</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>no {kind} named {name}{hint}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>nobody knows this name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>none</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>not all settings were sent along</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>not set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>not yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>nothing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>now activated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>now deactivated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>now unspecified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>now {quota}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>number of entries</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>on</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>only version 1 of LDIF is read, named once at the beginning</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>parameters are missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>pending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>priority of delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>priority of user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>put it in quotes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>recorded for the next apply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/vanished.py"/>
        <source>removed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>server settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>set to activated, without effect: not of the account type</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>setting the default user quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>setting the quota of groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>setting the quota of users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>something before it wants a sign-in of its own</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>switching IMAP and POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>switching full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>system settings could not be loaded</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>system settings could not be saved</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>tags such as {tag} are not read: leave them out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>taking the quota of groups away</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>taking the quota of users away</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>that is no answer of a DSM</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>the Windows Credential Manager</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account has expired</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account is disabled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the account is disabled or a guest's</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account is locked</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the account lacks the privilege for this application</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the account may not do this</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account may not sign in at this time</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account may not sign in from this computer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the account may not sign in here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the account or the password is wrong</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the account type</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the account's privileges are not enough</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the activation and quotas of groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the activation and quotas of users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the administrator's account cannot be disabled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the application portal is not the right one</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>the character {character} cannot stand in a YAML file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>the connection broke off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the default user quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>the directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>the file is UTF-16 text; save it as UTF-8</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>the file is empty: its first row names the columns, at least 'name'</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>the file is larger than {size} MB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>the folder does not take it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the free seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the group could not be loaded</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>the keyring cannot be used here ({kind})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>the keyring that is set up ({module}) is not one that is known to encrypt what it keeps</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>the license key</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/server_list.py"/>
        <source>the list is missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>the lists and mappings in this file are nested too deeply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>the macOS Keychain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the mail domains</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_groups.py"/>
        <source>the member {dn} of {group} is a person that was skipped</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_groups.py"/>
        <source>the member {member} is not a distinguished name: {error}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the name is in use</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the name is not allowed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>the name {name} has control characters in it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the network is unstable or the system is busy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the one-time code was not taken</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the password has expired</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the password has expired and cannot be changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>the password is wrong</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the password must be changed first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>the place of “{policy}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>the priority</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>the quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the quota could not be set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the request came from another address than the sign-in; see Control Panel &gt; Security</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>the request is too large for it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the request lacked its API, method or version</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>the request's address is too long for it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the sending limits of the mail domains</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the servers of a high-availability pair</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the session timed out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the session was ended by another sign-in of the same account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the switch for full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the switches for IMAP and POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>the system keyring (Secret Service)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>the text has halves of surrogate pairs in it, which stand for no character</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the upload failed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>the user could not be changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>the version of MailPlus Server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>the warning threshold</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>the {n} licenses are illegal</source>
        <extracomment>One: the license {key} is illegal</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>there are too many groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>there are too many users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>there are two columns {name}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_groups.py"/>
        <source>there is a group {group} already, {place}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>there is a person {name} already, {place}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>there is a {kind} {name} already, {place}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>there is no DSM at this address</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>there is no column 'name'; the columns are {columns}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>there is no such account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>there is no such account, or the password is wrong</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>there is no such user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_groups.py"/>
        <source>these groups nest so that they have too many members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>this computer's address is blocked after too many failed sign-ins</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>this directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif.py"/>
        <source>this file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>this is a change record ({name}); only content records are read</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>this is no text</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>this is not JSON: {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/text.py"/>
        <source>this is not UTF-8 text; save the file as UTF-8 (in Excel: “CSV UTF-8”)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>this is not YAML: {why}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>this is not a configuration: it must begin with 'format: {format}'</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>this is not allowed on a demonstration site</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>this key stands here twice</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>this row cannot be read: {error}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>this row goes on to line {end} and cannot be read: {error}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>this row has {n} cells; the header has {width}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>this system has no keyring that answers, or it is switched off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>time</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>to be cleared at the next apply</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>took too long to answer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>two-factor sign-in is required and not set up yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>unknown column {column}{hint}: it would be left out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>unknown key{hint}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>unspecified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/error_codes.json"/>
        <source>uploading is not allowed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>user</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>user policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>user policy “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/vanished.py"/>
        <source>user “{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>valid</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>was a target already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>was activated already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>was deactivated already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>was recorded already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/vanished.py"/>
        <source>was removed already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>was unspecified already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>what stands before it does not reach it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>what stands before it got no answer from it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>whether all users are activated by default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>whether there is a quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>who administers the NAS</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/fields.json"/>
        <source>who belongs to which group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>without a name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>work</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>yes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>{about}: mine {mine}; theirs {theirs}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/conflicts.py"/>
        <source>{about}: was {base}; mine {mine}; theirs {theirs}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>{account} is no account of the directory {address}: write its full DN, such as uid=reader,dc=example,dc=com, in Active Directory also user@domain.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>{account} may not read {base} of the directory {address}: sign in with an account that may, or have its administrator allow it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>{activated} and {allowed} ({over} too many)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{address} answers {api} {method} with something that is no answer of a DSM</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} asks {account} for a second factor.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} broke the connection off. Try again later; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{address} cannot answer now: {why} ({api} {method}, error {code})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} cannot be reached ({why}). What was read before is still there, and you can go on working. Check address and port, or try again later.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} did not take the one-time code of {account}. Each is good for one sign-in and a short time only: wait for the next one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} does not answer as a DSM: {why} (HTTP {status}). Check address and port, or try again later; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} does not answer in time. Try again later; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} does not let {account} in: {why}. {way_out}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/discovery.py"/>
        <source>{address} does not offer {name}: this version of DSM or of the package does not have it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>{address} does not speak TLS the way it is needed here. Nothing was sent. Check the port (636 for TLS, 389 for StartTLS), or the server's certificate.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} does not speak TLS: check the port and the kind of encryption.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} does not take it: {why} (HTTP {status}). Change less at a time.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} does not take the password of {account}, or has no such account.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>{address} is not a mail address: {name} is imported without it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} needs an account to sign in with: enter it in the server's settings.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} needs the password of {account}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/discovery.py"/>
        <source>{address} offers {name} in versions {oldest} to {newest}, the console needs {version}: update DSM and its packages.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} sends more than any DSM would: check address and port.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} sends the console elsewhere (HTTP {status}). It was not followed: enter the address and port that DSM has itself, and TLS where it wants that.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} showed another certificate a moment ago than now. Try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>{address} shows another certificate than the one you trusted. Nothing was sent. Somebody may stand between you and the server: trust the new one only when the server's administrator confirms its fingerprint.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/sign_in.py"/>
        <source>{address} signs in without opening a session: this DSM is not understood.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{address} was told to make a change, and then nobody answered for it ({why}). It may have happened: what the server has is read before anything is tried again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/answers.py"/>
        <source>{base} is no distinguished name: write the base DN such as dc=example,dc=com.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{before} → {after}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>{call} ({what})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>{call} wants everything back that the NAS says, and it does not say it now.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>{call}: the field {fact} of the file of field names {unfit}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{day}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>{dn} has no sAMAccountName, uid or cn: a person needs a name</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{fact} of {n} entries</source>
        <extracomment>One: {fact} of {n} entry</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{field} of {number}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{field}: {outcomes}</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/finding.py"/>
        <source>{first} and {n} more</source>
        <extracomment>One: {first} and {n} more</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/problems.py"/>
        <source>{first} or {last}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>{given} is of another version of the console; this one reads {format}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{gone}, and with it the memberships of {members}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{gone}; there is no data to clear any more.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{gone}; they are no longer members of “{group}”.</source>
        <extracomment>One: {gone}; it is no longer a member of “{group}”.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{gone}; they are no longer targets of “{policy}”.</source>
        <extracomment>One: {gone}; it is no longer a target of “{policy}”.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_groups.py"/>
        <source>{group} belongs to {outer}, which is no group of {called}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>{group}: a group needs a sAMAccountName or cn without control characters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/line.py"/>
        <source>{host} is no address of a DSM: enter a name such as nas.example.com.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/connecting.py"/>
        <source>{host} is no address of a directory: enter a name such as ldap.example.com.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{license} expires on {day}: {then}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{license} has expired on {day}. Renew or remove it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{license} has expired. Renew or remove it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{license} is illegal: the system is restricted. Remove it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{license} is pending: it adds no seat until the server has confirmed it.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>{names} and {n} more</source>
        <extracomment>One: {names} and {n} more</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/directory_entries.py"/>
        <source>{name} has control characters in it: a person needs a name without</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_reading.py"/>
        <source>{name} is not a mail domain such as example.com</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>{name} is not a value of this format: numbers are whole numbers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_users.py"/>
        <source>{name} is on line {line} already</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{number}</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} accounts</source>
        <extracomment>One: {n} account</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{n} accounts missing in their directory</source>
        <extracomment>One: {n} account missing in its directory</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{n} activated users</source>
        <extracomment>One: {n} activated user</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} activated users have an address of a domain that the server does not have: {names}.</source>
        <extracomment>One: “{name}” is activated with an address of a domain that the server does not have.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{n} activated users have no license: {use} are used. Add licenses, or deactivate as many.</source>
        <extracomment>One: {n} activated user has no license: {use} are used. Add licenses, or deactivate as many.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} activated users have no mail address: {names}.</source>
        <extracomment>One: “{name}” is activated but has no mail address.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} activated users share a mail address with another one: {names}.</source>
        <extracomment>One: “{name}” shares a mail address with another user.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>{n} are authorized</source>
        <extracomment>One: {n} is authorized</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/reverting.py"/>
        <source>{n} changes</source>
        <extracomment>One: {n} change</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} changes of delegations</source>
        <extracomment>One: {n} change of delegations</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} changes of user policies</source>
        <extracomment>One: {n} change of user policies</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} data clearings</source>
        <extracomment>One: {n} data clearing</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} deactivations</source>
        <extracomment>One: {n} deactivation</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>{n} delegations</source>
        <extracomment>One: {n} delegation</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>{n} groups</source>
        <extracomment>One: {n} group</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{n} groups are no longer there</source>
        <extracomment>One: {n} group is no longer there</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} groups are not in their directory any more: {names}. They can be removed from the console.</source>
        <extracomment>One: The group “{name}” is not in its directory any more. It can be removed from the console.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} groups have members that are not in the directory: {names}.</source>
        <extracomment>One: The group “{name}” has members that are not in the directory.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} groups have no members: {names}.</source>
        <extracomment>One: The group “{name}” has no members.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>{n} licenses</source>
        <extracomment>One: {n} license</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} lists of members</source>
        <extracomment>One: {n} list of members</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{n} mail domains</source>
        <extracomment>One: {n} mail domain</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{n} members</source>
        <extracomment>One: {n} member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{n} messages</source>
        <extracomment>One: {n} message</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>{n} more entries were left out for reasons like these.</source>
        <extracomment>One: {n} more entry was left out for reasons like these.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>{n} parts of the tree on other servers were not read, such as {address}.</source>
        <extracomment>One: {n} part of the tree on other servers was not read, such as {address}.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/wording/fields.py"/>
        <source>{n} permissions</source>
        <extracomment>One: {n} permission</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/commands/syncing.py"/>
        <source>{n} records</source>
        <extracomment>One: {n} record</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} removed accounts</source>
        <extracomment>One: {n} removed account</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} seats are in use by them.</source>
        <extracomment>One: {n} seat is in use by them.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{n} seats are left then for {users}</source>
        <extracomment>One: {n} seat is left then for {users}</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{n} settings</source>
        <extracomment>One: {n} setting</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/commands/syncing.py"/>
        <source>{n} steps</source>
        <extracomment>One: {n} step</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>{n} targets</source>
        <extracomment>One: {n} target</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>{n} user policies</source>
        <extracomment>One: {n} user policy</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{n} user policies allow {protocol}, which is switched off on the server: nobody can use it.</source>
        <extracomment>One: A user policy allows {protocol}, which is switched off on the server: nobody can use it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>{n} users</source>
        <extracomment>One: {n} user</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>{n} users are activated</source>
        <extracomment>One: {n} user is activated</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/commands/plan.py"/>
        <source>{n} users are added</source>
        <extracomment>One: {n} user is added</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>{n} users are disabled in the directory. Here they stay as they are: deactivate them to free their seats.</source>
        <extracomment>One: {n} user is disabled in the directory. Here they stay as they are: deactivate them to free their seats.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} users are in groups that disagree about activation, deactivated wins: {names}.</source>
        <extracomment>One: “{name}” is in groups that disagree about activation: deactivated wins.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{n} users are no longer there</source>
        <extracomment>One: {n} user is no longer there</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} users are not in their directory any more: {names}. They can be removed from the console.</source>
        <extracomment>One: The user “{name}” is not in its directory any more. It can be removed from the console.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/commands/plan.py"/>
        <source>{n} users are removed</source>
        <extracomment>One: {n} user is removed</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} users are set to activated but are not of the account type in use ({account_type}): {names}.</source>
        <extracomment>One: “{name}” is set to activated but is not of the account type in use ({account_type}): no service.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/findings/about_accounts.py"/>
        <source>{n} users have a quota but are not activated: {names}.</source>
        <extracomment>One: “{name}” has a quota but is not activated.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/commands/plan.py"/>
        <source>{n} users lose all mail</source>
        <extracomment>One: {n} user loses all mail</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>{n} users of another source have the name of somebody in the directory, from which they come now: {names}.</source>
        <extracomment>One: {n} user of another source has the name of somebody in the directory, from which they come now: {names}.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>{n} users {does}</source>
        <extracomment>One: {n} user {does}</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/merge/conflicts.py"/>
        <source>{n} values were changed here and at the server, each to something else: choose mine or theirs. Until then nothing is pulled, and your edits stay as they are.</source>
        <extracomment>One: {n} value was changed here and at the server, each to something else: choose mine or theirs. Until then nothing is pulled, and your edits stay as they are.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/impact_sentence.py"/>
        <source>{n} {does}</source>
        <extracomment>One: {n} {does}</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/assembling.py"/>
        <source>{one} is left out: the NAS does not tell its {facts}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/capture.py"/>
        <source>{path} is larger than {size} MB: save a shorter record.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/capture.py"/>
        <source>{path} is no HAR file: it has no list of requests.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/capture.py"/>
        <source>{path} is no HAR file: save the network record in the browser's developer tools as HAR.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/syncing/server.py"/>
        <source>{places} and {n} more</source>
        <extracomment>One: {places} and {n} more</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/directory/reading.py"/>
        <source>{place}: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} gives what the Default policy gives: it only keeps its targets from lower policies.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} governs nobody: higher ones govern all its targets ({names}). Move it up or delete it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} governs nobody: no user is named.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} has no targets: it governs nobody.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} has targets that are not in the directory: {names}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} has targets that higher ones govern: {names}. It has no effect on them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} has the same targets as “{twin}” above it, so it governs nobody.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} limits {protocol} to the LAN but does not allow {protocol} at all.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_policies.py"/>
        <source>{policy} names administrators only: they may do everything anyway.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/connections.py"/>
        <source>{profile} is reached without encryption: there is no certificate to trust.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/connections.py"/>
        <source>{profile} needs an account to sign in with: enter it in the server's settings.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/connections.py"/>
        <source>{profile} needs the password of {account}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/addresses.py"/>
        <source>{scheme}:// is an encrypted connection: write {plain}:// for one without.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{section} › {option}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/accounts.py"/>
        <source>{size}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/values.py"/>
        <source>{size}, warning below {percent}%</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>{store} does not answer as it should ({kind}). Enter the password, or try again later.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>{store} is locked. Unlock it and try again, or enter the password.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/sentence.py"/>
        <source>{text}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/ldif_records.py"/>
        <source>{text} is not an attribute and its value</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/error_codes.py"/>
        <source>{told} and {n} more</source>
        <extracomment>One: {told} and {n} more</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>{trouble} Until the console is closed it is kept in memory.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/secrets.py"/>
        <source>{trouble} What is kept there for this server is still there: entry '{service}'.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{used} of {authorized} seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>{users} and {groups}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/findings/about_licenses.py"/>
        <source>{use} are used ({percent}%): {left} left.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/plain_values.py"/>
        <source>{value} cannot be read: {error}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/document_fields.py"/>
        <source>{value} has control characters in it, such as line breaks or tabs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} ({number})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{what} is no longer there</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>{what} is to be added: that is done at the NAS. Pull afterwards.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>{what} is to be removed: that is done at the NAS. Pull afterwards.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} removed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/syncing/applying.py"/>
        <source>{what} removed for good</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{what} was removed at the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>{what} was removed here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} – {details}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/wording/sentences.py"/>
        <source>{what} – {fields}</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>{what}, since licenses for {n} accounts have expired</source>
        <extracomment>One: {what}, since licenses for {n} account have expired</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{what}. Check address and port; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{what}. It may have happened: what the server has is read before anything is tried again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{what}. The change may have happened: it is read before anything is tried again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/calling.py"/>
        <source>{what}. Try again later; you can go on working offline.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{what}: not told ({why}; {call}). Shown as known before, or as not set.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{what}: not told for {n} entries ({why}; {call}).</source>
        <extracomment>One: {what}: not told for {n} entry ({why}; {call}).</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/writing.py"/>
        <source>{what}: the NAS does not tell {fact}, so that nobody could see whether it was changed. Nothing was written; “mailplus-console dsm probe” shows what it tells.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/requests_of.py"/>
        <source>{what}: this change is made at the NAS itself. Pull afterwards.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{what}: {fact} cannot be read; the field “{field}” of {call} {is_unfit}. Shown as known before, or as not set.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{what}: {missing} is not told; the answer of {call} has no field “{field}”. Shown as known before, or as not set.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/notes.py"/>
        <source>{what}: {n} entries of the answer of {call} cannot be told apart, so that nobody counts as gone.</source>
        <extracomment>One: {what}: {n} entry of the answer of {call} cannot be told apart, so that nobody counts as gone.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>{where} cannot be reached ({why}). Check address and port, or try again later; what was read before is still there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>{where} does not speak TLS the way it is needed here. Check the port and the kind of encryption.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/certificates.py"/>
        <source>{where} takes the connection and then does not answer within {seconds} seconds. Try again later; what was read before is still there. If it stays so, check the port and the kind of encryption.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>{whom} added</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>{whom} updated</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/seats.py"/>
        <source>{why}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>{written} is a member of “{group}”, but there is no such user or group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>“{account}” may not make a hub in the database {hub}. Let its owner allow it: GRANT CREATE ON DATABASE {base} TO {role}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/failures.py"/>
        <source>“{base}” at {address}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>“{lock}” is in the way: a plain file of this name shows that a workspace is open. Rename or remove it, or open the workspace read-only.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/imports.py"/>
        <source>“{member}” belongs to {written}, but there is no such group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/sentence.py"/>
        <source>“{name}”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/policies.py"/>
        <source>“{name}” has been added already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>“{name}” is an administrator: only administrators can change that account.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/assembling.py"/>
        <source>“{name}” is left out: the NAS does not tell {n} rules and target lists of it.</source>
        <extracomment>One: “{name}” is left out: the NAS does not tell {n} rule or target list of it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{name}” is now the primary domain instead of {others}: exactly one can be.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{name}” is now the primary domain: exactly one can be.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/exchange/csv_of_users.py"/>
        <source>“{name}” would not be read from a CSV file as it is. Export a YAML or JSON document.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{one}” and “{kept}” are the same domain; “{kept}” stays.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{one}” and “{kept}” are the same group; “{kept}” stays.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{one}” and “{kept}” are the same license; “{kept}” stays.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/merge/consistency.py"/>
        <source>“{one}” and “{kept}” are the same user; “{kept}” stays.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/effective/rights.py"/>
        <source>“{operator}” has no delegation with the permission “{permission}”, which opens this. An administrator can grant it under Delegation.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>“{path}” exists already and was left as it is. Open it, or choose another name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/store/failures.py"/>
        <source>“{path}” is not a file. Choose a workspace file.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../mailplus_console/servers/dsm/assembling.py"/>
        <source>“{policy}” has {n} targets at the NAS that the lists of users and groups do not have: they are not shown here, and stay there.</source>
        <extracomment>One: “{policy}” has {n} target at the NAS that the lists of users and groups do not have: they are not shown here, and stay there.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/dsm_server.py"/>
        <source>“{profile}” tells {account} nothing ({why}). Sign in as an administrator of the NAS, or as somebody to whom MailPlus Server delegates its administration.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/dsm/dsm_server.py"/>
        <source>“{profile}” was not read yet: pull first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/servers/hub/founding.py"/>
        <source>“{role}” made this hub and stays its administrator.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../mailplus_console/edits/licenses.py"/>
        <source>“{text}” is not a license key: letters, digits and hyphens, 5 to 64 of them.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>Only administrators can look at an earlier state as a whole.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>Preparing the empty start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>Preparing the state after entry %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>Wait until the work under way is done.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <location filename="../../ui/shell/navigation.py"/>
        <source>Account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/navigation.py"/>
        <source>Overview</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <location filename="../../ui/connection/notes_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/notes_dialog.py"/>
        <source>Notes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/notes_dialog.py"/>
        <source>Notes of the pull from “%1”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/notes_dialog.py"/>
        <source>What was not taken over as it is there, and why.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <location filename="../../ui/policies/number_field.py"/>
        <source>Enter a whole number from 1 to %1, or choose “No value”.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>OperatorButton</name>
    <message>
        <location filename="../../ui/shell/operator_switch.py"/>
        <source>Local administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_switch.py"/>
        <source>Operator: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_switch.py"/>
        <source>See the console as another user would</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_switch.py"/>
        <source>Signed in at “%2” as %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>OperatorPopup</name>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>%1  ·  signed in at “%2”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>Local administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>More users match. Type more of the name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>No user matches.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>Only an administrator can use the console as somebody else.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>Search users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>Use the console as</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>Users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/operator_popup.py"/>
        <source>used now</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Afterwards</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>For the users that are here already nothing else changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>New</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Overview</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Removed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Seats: %1 of %2 in use, afterwards %3 of %4</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Seats: %1 of %2 in use, afterwards %3 of %4: %5 too many</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>Seats: %1 of %2 in use, as before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/overview.py"/>
        <source>What it means</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>Changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>Delegation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>Findings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>History</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>License</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>Settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/pages.py"/>
        <source>User Policy</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PermissionsTab</name>
    <message>
        <location filename="../../ui/delegation/permissions_tab.py"/>
        <source>%1 of %2 permitted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/permissions_tab.py"/>
        <source>Profile</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/delegation/permissions_tab.py"/>
        <source>What a profile ticks is this console's own choice.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <location filename="../../ui/changes/plan_model.py"/>
        <source>Here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/plan_model.py"/>
        <source>On the server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/changes/plan_model.py"/>
        <source>What</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <location filename="../../ui/changes/plan_tree.py"/>
        <source>Changes</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Administrator: not affected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Discard</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Discard the changes?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Keep editing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>Target User (%1)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>What the policy is called, up to 64 characters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/editor.py"/>
        <source>What you have changed in this policy is not saved yet.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PolicyPanel</name>
    <message numerus="yes">
        <location filename="../../ui/priority/panel.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/panel.py"/>
        <source>and %Ln more</source>
        <extracomment>One: and %Ln more</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>1 has the highest priority.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>1 has the highest priority. Several policies keep their order; the first gets this number.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>Move</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>Move %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>New position</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>Position</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/position_dialog.py"/>
        <source>of %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>A value in the column “source” comes first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Account type: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Canceling…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Domain (Active Directory)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Import</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Import %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Import all the same</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>LDAP directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Local directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>New users and groups get the account type; those that are here keep the source they have.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Overview</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Progress</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Replace all the same</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Replace the configuration</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Show them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Skip what cannot be imported</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>There is nothing to import: everything in the file is as it is here already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>This document replaces the whole configuration. It is one edit: undo brings everything back.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>Users and groups are from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/preview_dialog.py"/>
        <source>What the import does</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PreviewLine</name>
    <message numerus="yes">
        <location filename="../../ui/accounts/preview_line.py"/>
        <source>and %Ln more effects</source>
        <extracomment>One: and %Ln more effect</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <location filename="../../ui/exchange/previewing.py"/>
        <source>Checking %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/previewing.py"/>
        <source>Importing…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/previewing.py"/>
        <source>The import of %1 was canceled. Nothing was changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/previewing.py"/>
        <source>Working out what this changes…</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Priority</name>
    <message numerus="yes">
        <location filename="../../ui/priority/words.py"/>
        <source>%Ln policies</source>
        <extracomment>One: %Ln policy</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/words.py"/>
        <source>%Ln users</source>
        <extracomment>One: %Ln user</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityList</name>
    <message>
        <location filename="../../ui/priority/list_file.py"/>
        <source>Color</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/list_file.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/list_file.py"/>
        <source>Priority</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/list_file.py"/>
        <source>Targets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/list_file.py"/>
        <source>Users governed</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityModel</name>
    <message>
        <location filename="../../ui/priority/model.py"/>
        <source>Target: %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>Clear search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>New policy…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>No policy of this list is called like that.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/page.py"/>
        <source>This policy is no longer there.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityPanel</name>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>%1 selected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>%1, for %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Cannot be changed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Hides</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Is hidden by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>It governs nobody: higher policies, or none, reach its targets.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>It has no targets, so it governs nobody.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>It really governs %1 of the %2 that it names.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>It really governs %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Mirrors the current settings; always stands last</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Nothing selected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Priority %1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Select a policy to see it here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Selected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Selected policy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Targets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>The Default policy is selected too: it cannot be changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/panel.py"/>
        <source>Together they govern %1.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityRows</name>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>%1 governed here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>%1. %2. Color: %3. Targets: %4. It governs %5.</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/rows.py"/>
        <source>%Ln groups</source>
        <extracomment>One: %Ln group</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/rows.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Administrator: not affected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Default</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Default policy. %1. It governs %2. It always stands last and cannot be changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Governed by %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Group %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>Mirrors the current settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>No targets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/rows.py"/>
        <source>User %1</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/rows.py"/>
        <source>and %Ln more</source>
        <extracomment>One: and %Ln more</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PriorityToolbar</name>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Hide all targets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Move</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Move the selected policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Opens or closes all rows at once</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Show all targets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/toolbar.py"/>
        <source>Up, down, to the top, to the bottom, to a position</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Pulling</name>
    <message numerus="yes">
        <location filename="../../ui/connection/pulling.py"/>
        <source>%Ln accounts are not in the directory any more.</source>
        <extracomment>One: %Ln account is not in the directory any more.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/pulling.py"/>
        <source>%Ln records changed</source>
        <extracomment>One: %Ln record changed</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/connection/pulling.py"/>
        <source>It left %Ln notes.</source>
        <extracomment>One: It left %Ln note.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>Nothing was pulled; your edits stay as they are.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>Pulled from “%1”: %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>Pulling from %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>Read the notes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>Show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>The pull from “%1” was for a workspace that is closed now: nothing was pulled.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/pulling.py"/>
        <source>nothing has changed there</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <location filename="../../ui/shell/question_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/question_dialog.py"/>
        <source>Type %1 to confirm.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>An earlier state is shown as a whole. Go back to now to use the console as somebody else.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is no place after this one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is no place before this one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is no table here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is nothing to apply: the server has everything as it is here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>This workspace is not synced with a server. Pull from one first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/reasons.py"/>
        <source>You look at the present state.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RecordPlaces</name>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Account settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Accounts missing in their directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Data to be cleared</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Mail domains</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Members of groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Priority of delegations</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Priority of user policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Server settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Several pages</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>User policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/record_places.py"/>
        <source>Users</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>Afterwards</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>Remove %Ln licenses</source>
        <extracomment>One: Remove license</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>Remove %Ln licenses?</source>
        <extracomment>One: Remove this license?</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The activated users keep their seats: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The keys leave the list. You can undo this.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The system stays restricted.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The system stays restricted: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The system will be restricted: %1. Security services are suspended until there are seats.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The system will not be restricted any more: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>The user limit does not change.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/remove_dialog.py"/>
        <source>User limit now</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../ui/exchange/report_dialog.py"/>
        <source>Choose another file…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/report_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Line</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Place</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>Result</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_model.py"/>
        <source>line %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>Copy list</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>Nothing has these words</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>Nothing here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>Save list…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>Search names and details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/exchange/rows_view.py"/>
        <source>What the import does with each record</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>By domain (%1)</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>%1 and %2 more</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>%1: %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Allow login only from LAN via IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Allow login only from LAN via POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>By domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Daily outbound traffic</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Daily sending quota</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Disable auto forwarding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Enable IMAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Enable POP3</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Enable full-text search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>LAN-only means nothing while it is off</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Mail programs may fetch mail.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Mail programs may read and keep mail on the server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Mail to addresses of other organizations is refused.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Not from the internet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Off in the server's service settings, so it is off for everybody.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>On, from the LAN only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Send mail to internal users only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Single attachment size</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>The content of mail can be searched.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>The largest attachment that a user sends.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>The most MB that a user sends a day.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>The most messages that a user sends a day.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>Yes: the users may not forward their mail automatically.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>every domain: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_words.py"/>
        <source>no mail domain: %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>MB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>MB a day</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>Mail Delivery</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>Means nothing while the protocol above is off.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>Service</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rules_tab.py"/>
        <source>messages</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <location filename="../../ui/shell/header.py"/>
        <source>Search or run a command</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../ui/widgets/search_field.py"/>
        <source>Clear the search</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SeatsCard</name>
    <message>
        <location filename="../../ui/licenses/seats_card.py"/>
        <source>Free seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/seats_card.py"/>
        <source>From licenses</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/seats_card.py"/>
        <source>Seats</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/seats_card.py"/>
        <source>Show the users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/seats_card.py"/>
        <source>User limit</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SeatsMeter</name>
    <message>
        <location filename="../../ui/shell/navigation_parts.py"/>
        <source>Seats</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>A host, host:port, or a whole URL</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>A whole DN, or none</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Add</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Add a server</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Address</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>As the server says</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Base</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Base DN</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Browse…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Certificate authority (file)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Choose a file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Database</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Edit “%1”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Encryption</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Enter the account to sign in with.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Enter the name of the database.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Enter where the server is.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Field names of this NAS (file)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Give it a name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Its accounts count as</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Save</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>The authorities of this system</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>The password is asked for when you sign in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Those that come with the console</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Trust the one &amp;certificate that was compared by hand, and no other</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_form.py"/>
        <source>Your own word for it, such as “head office”</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <location filename="../../ui/shell/navigation_parts.py"/>
        <source>Server state</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ServerState</name>
    <message numerus="yes">
        <location filename="../../ui/shell/server_state.py"/>
        <source>%Ln staged changes</source>
        <extracomment>One: %Ln staged change</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>Directory state from %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>Read from “%2” on %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>Server state from %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>Server state of “%2” from %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>Users and groups of “%2” from %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>no staged changes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>yesterday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/server_state.py"/>
        <source>yesterday, %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>%1, as %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>A PostgreSQL database in which a team shares one configuration.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Address</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>An LDAP server or Active Directory: it brings users, groups and memberships.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>Directory</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>LDAP</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>Local users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Never pulled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>None: everybody on the way can read along</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Pulled · %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>StartTLS</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>Synced · %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>Synology DSM</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>TLS</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>Team hub</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>The NAS that MailPlus Server runs on.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/server_model.py"/>
        <source>This workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>Windows domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/words.py"/>
        <source>nobody (anonymous)</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ServersDialog</name>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>A pull reads what a server holds. Nothing is written there until you apply, and everything else works without any server.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Add a server…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Add your team's hub, a directory, or the NAS itself.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Add…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Disconnect…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Edit…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>No server yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Notes of the last pull…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Pull from it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Remove…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Servers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>Test sign-in</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/servers_dialog.py"/>
        <source>This workspace is synced with “%1”, as %2.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/shell/shortcuts_dialog.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../ui/accounts/side_panel.py"/>
        <source>Close the panel</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>&amp;Keep the password in the system keyring</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>From your authenticator app</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>One-time code</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>Password</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>Sign in</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>Sign in at “%1”</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/sign_in_dialog.py"/>
        <source>Signing in…</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <location filename="../../ui/connection/signing_in.py"/>
        <source>Signing in at %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/signing_in.py"/>
        <source>The certificate was not trusted: nobody is signed in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/signing_in.py"/>
        <source>Trusting the certificate of %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <location filename="../../ui/widgets/sort_menu.py"/>
        <source>Descending</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/widgets/sort_menu.py"/>
        <source>Sort by</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>A company of 60 people to explore and to try things on.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>A configuration document, or accounts from LDIF or CSV.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Begin with nothing and add what you need.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Choose another…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Empty workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Import…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Open another workspace…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Open read-only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Plan the licenses, accounts and policies of your mail server in a file of your own.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Recent workspaces</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Sample workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Try again</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/start_page.py"/>
        <source>Welcome to MailPlus Console</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../../ui/licenses/step_list.py"/>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Done</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Left out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Not done</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Outcome</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Records</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Step</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>Would be written</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/connection/step_model.py"/>
        <source>writing…</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>After confirmation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Bitdefender licenses are counted apart: they do not change the user limit.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Summary</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>The limit stays %1 until a server has confirmed the keys.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>User limit now</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/sync_line.py"/>
        <source>%Ln keys are pending: the next sync brings their seats once the server has confirmed them.</source>
        <extracomment>One: One key is pending: the next sync brings its seats once the server has confirmed it.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/sync_line.py"/>
        <source>Last synced with “%2”: %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/sync_line.py"/>
        <source>That is the primary server of a high-availability pair (%1).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/sync_line.py"/>
        <source>That is the secondary server of a high-availability pair (%1): manage licenses on the primary one, %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/sync_line.py"/>
        <source>That is the secondary server of a high-availability pair (%1): manage licenses on the primary one.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>CSV table</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>Open folder</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>Save as CSV</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>Save as CSV…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>Save what the table shows</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/table_file.py"/>
        <source>Saved %Ln rows as %1.</source>
        <extracomment>One: Saved %Ln row as %1.</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>Saving %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/table_file.py"/>
        <source>There is no row to save.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TagColor</name>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Blue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Brown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Gray</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Green</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Lime</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Orange</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Pink</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Red</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Sky</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Teal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Violet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>Yellow</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/color_tags.py"/>
        <source>about %1 (%2)</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Targets</name>
    <message numerus="yes">
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>%Ln groups</source>
        <extracomment>One: %Ln group</extracomment>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>%Ln users</source>
        <extracomment>One: %Ln user</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TargetsModel</name>
    <message numerus="yes">
        <location filename="../../ui/priority/targets_model.py"/>
        <source>%Ln members</source>
        <extracomment>One: %Ln member</extracomment>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_model.py"/>
        <source>Full name, members</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_model.py"/>
        <source>Governed now by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_model.py"/>
        <source>Group</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_model.py"/>
        <source>Name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_model.py"/>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TargetsTab</name>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>All</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Check all shown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Chosen only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Chosen: %1, %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Nobody is chosen: the policy governs nobody.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Search users and groups</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Show</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Uncheck all shown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Users</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/targets_tab.py"/>
        <source>Users and groups to choose from</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>As many users can be activated as there are seats: free ones and those of valid licenses.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Each key is for this mail system alone. A key that is used elsewhere counts as illegal.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>I have read the terms and &amp;agree to them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Read the full terms in the browser</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>Terms and conditions</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>To add a license you must agree to the terms and conditions of the license.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>With an illegal or expired license, or with more activated users than seats, operations are limited and the security services are suspended until there are enough valid keys.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <location filename="../../ui/text.py"/>
        <source>%1 GB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/text.py"/>
        <source>%1 MB</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/text.py"/>
        <source>No limit</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <location filename="../../ui/priority/told.py"/>
        <source>Show list</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/told.py"/>
        <source>Undo</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>UserPolicyPage</name>
    <message>
        <location filename="../../ui/policies/page.py"/>
        <source>All users are under the Default policy.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/page.py"/>
        <source>No policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/page.py"/>
        <source>Rules</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/page.py"/>
        <source>Search policies</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/page.py"/>
        <source>The highest policy that targets a user governs that user alone</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>UserPolicyPanel</name>
    <message>
        <location filename="../../ui/policies/panel.py"/>
        <source>Mail Delivery</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/panel.py"/>
        <source>Service</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/panel.py"/>
        <source>Show the %1</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <location filename="../../ui/priority/why_not.py"/>
        <source>No workspace is open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/why_not.py"/>
        <source>Select a policy first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/why_not.py"/>
        <source>The Default policy mirrors the current settings and always stands last. It cannot be changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/why_not.py"/>
        <source>The system is restricted: only what leads out of it is possible.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/priority/why_not.py"/>
        <source>You can only delegate what you may do yourself; you do not have this permission.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>WizardSteps</name>
    <message numerus="yes">
        <location filename="../../ui/licenses/wizard_steps.py"/>
        <source>%Ln keys will be added as pending.</source>
        <extracomment>One: One key will be added as pending.</extracomment>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>Creating %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>My workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>New sample workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>New workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>None yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>Open workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>Opening %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>Sample company</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/workspaces.py"/>
        <source>Workspace</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>YesNoRow</name>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>By domain</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>No</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/policies/rule_rows.py"/>
        <source>Yes</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>_Legend</name>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>Seats short</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>Seats used</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../ui/licenses/forecast_card.py"/>
        <source>User limit</source>
        <translation type="unfinished"/>
    </message>
</context>
</TS>
