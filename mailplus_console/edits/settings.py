"""Edits of the Settings tab: what applies to users and groups without a setting of their own."""

from __future__ import annotations

from dataclasses import replace

from mailplus_console.edits.accounts import checked_quota, quota_in_words
from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.records import Change, Configuration, Quota, Settings
from mailplus_console.sentence import joined, said


def _put(configuration: Configuration, settings: Settings, sentence: str) -> Draft:
    return Draft(sentence, (Change("settings", "", configuration.settings, settings),))


def set_activate_all_users(on: bool) -> Edit:
    """Switch 'Activate all users by default'."""

    def edit(configuration: Configuration) -> Draft:
        settings = replace(configuration.settings, activate_all_users=on)
        return _put(
            configuration,
            settings,
            said("Switched “Activate all users by default” on")
            if on
            else said("Switched “Activate all users by default” off"),
        )

    return edit


def set_default_quota(quota: Quota | None) -> Edit:
    """Enable the default user quota with these values, or disable it (None)."""
    checked = checked_quota(quota)

    def edit(configuration: Configuration) -> Draft:
        settings = replace(configuration.settings, default_quota=checked)
        sentence = (
            said("Disabled the default user quota")
            if checked is None
            else said("Set the default user quota to {quota}", quota=quota_in_words(checked))
        )
        return _put(configuration, settings, sentence)

    return edit


def set_settings(settings: Settings) -> Edit:
    """Put both defaults at once, as one edit; its sentence names what is another one than before."""
    checked_quota(settings.default_quota)

    def edit(configuration: Configuration) -> Draft:
        before, sentences = configuration.settings, []
        if settings.activate_all_users is not before.activate_all_users:
            sentences.append(set_activate_all_users(settings.activate_all_users)(configuration).sentence)
        if settings.default_quota != before.default_quota:
            sentences.append(set_default_quota(settings.default_quota)(configuration).sentence)
        if not sentences:
            sentences.append(said("Left the defaults as they are"))
        return _put(configuration, settings, joined("; ", sentences))

    return edit
