using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>The parts of the settings, in the order of their card. A new setting belongs to one of them, or begins another.</summary>
internal static class SettingsParts
{
    private const int MaxZoneLength = 100;
    private const int MaxTimeLength = 20;
    private const int MaxRemindersLength = 100;
    private const int MaxWordLength = 10;

    /// <summary>All parts.</summary>
    public static ImmutableArray<SettingsPart> All { get; } =
    [
        new("places", "Channel & roles", (group, _) =>
        [
            group.Settings.Channel is { } channel ? (Line)$"Channel for reminders: {channel}" : $"Channel for reminders: not set",
            group.Settings.Role is { } role ? (Line)$"Role that reminders ping: {role}" : $"Role that reminders ping: none",
            group.Settings.Organizers is { } organizers
                ? (Line)$"Organizer role: {organizers}"
                : $"Organizer role: none (anyone with Manage Events or Manage Server)",
        ])
        {
            Menus =
            [
                new("channel", "Pick the channel for reminders", "No channel", IsChannel: true),
                new("role", "Pick the role to ping", "Ping nobody"),
                new("organizers", "Pick an extra organizer role", "No organizer role"),
            ],
        },
        new("time", "Time & place", (group, now) =>
        [
            $"Time zone: {group.Settings.Zone.Id}{(group.Settings.ZoneIsChosen ? "" : " (not chosen yet)")} · it's now "
                + $"{DateWords.DateAndTime(now, group.Settings.Zone)}",
            $"Usual start: {DateWords.TimeOfDay(group.Settings.Start)}",
            $"Usual length: {DateWords.Length(group.Settings.Length)}",
            $"Usual place: {group.Settings.Place ?? "not set"}",
        ])
        {
            Inputs =
            [
                new("timezone", "Time zone: a city in it, or its id", MaxZoneLength, s => s.Zone.Id, TypedSettings.Zone)
                {
                    Hint = "Munich",
                },
                new("start", "Usual start", MaxTimeLength, s => DateWords.TimeOfDay(s.Start), TypedSettings.Text) { Hint = "18:00" },
                new("length", "Usual length in minutes", 4, s => Number((long)s.Length.TotalMinutes), TypedSettings.Minutes)
                {
                    Hint = "90",
                },
                new("place", "Usual place or link", GroupSettings.MaxTextLength, s => s.Place ?? "", TypedSettings.Text)
                {
                    MayBeEmpty = true,
                },
            ],
        },
        new("reminders", "Reminders & recaps", (group, _) =>
        [
            $"Reminders before the start: {(group.Settings.LeadTimes.IsEmpty ? "none" : LeadTimes.Say(group.Settings.LeadTimes))}",
            $"Nudge presenters: {Texts.OnOrOff(group.Settings.Nudges)}",
            $"Recap after each seminar: {Texts.OnOrOff(group.Settings.Recap)}",
            $"Announce new slides: {Texts.OnOrOff(group.Settings.SlidesNews)}",
        ])
        {
            Inputs =
            [
                new("reminders", "Reminders before the start", MaxRemindersLength, s => LeadTimes.Say(s.LeadTimes), TypedSettings.Text)
                {
                    MayBeEmpty = true,
                    Hint = "7d, 1d, 1h",
                },
                Switch("nudges", "Nudge presenters (topic, slides and notes)", s => s.Nudges),
                Switch("recap", "Recap after each seminar", s => s.Recap),
                Switch("slides-news", "Announce new slides", s => s.SlidesNews),
            ],
        },
        new("discord", "Events & threads", (group, _) =>
        [
            $"Events tab: {Texts.OnOrOff(group.Settings.Events)}",
            $"Being interested in an event counts as coming: {Texts.OnOrOff(group.Settings.InterestCounts)}",
            group.Settings.ThreadLead is { } lead
                ? (Line)$"Threads: {LeadTimes.Say(lead)} before the start"
                : $"Threads: none",
        ])
        {
            Inputs =
            [
                Switch("events", "Seminars in the server's events tab", s => s.Events),
                Switch("interested", "Being interested counts as coming", s => s.InterestCounts),
                new(
                    "threads", "Thread this long before the start", MaxTimeLength,
                    s => s.ThreadLead is { } lead ? LeadTimes.Say(lead) : "", TypedSettings.Text)
                {
                    MayBeEmpty = true,
                    Hint = "3d",
                },
            ],
        },
        new("book", "Book & presenters", (group, _) =>
        [
            $"Book: {group.Settings.Book ?? "not set"}",
            $"Author: {group.Settings.Author ?? "not set"}",
            $"Unit: {UnitWords.Of(group.Settings.Unit)}",
            $"Presenters per seminar: {PresentersAllowed(group.Settings)}",
        ])
        {
            Inputs =
            [
                new("book", "Book", GroupSettings.MaxTextLength, s => s.Book ?? "", TypedSettings.Text) { MayBeEmpty = true },
                new("author", "Author", GroupSettings.MaxTextLength, s => s.Author ?? "", TypedSettings.Text) { MayBeEmpty = true },
                new("unit", "Unit: chapter, paper, week or session", MaxWordLength, s => UnitWords.Of(s.Unit), TypedSettings.Word),
                new("presenters", "Presenters per seminar", 2, s => Number(s.PresentersPerSeminar), TypedSettings.Presenters),
            ],
        },
        new("elsewhere", "Syllabus, README & web page", (group, _) =>
        [
            group.Settings.SyllabusChannel is { } syllabus
                ? (Line)$"Syllabus: {syllabus} · {new Span.Command("manage syllabus")}"
                : $"Syllabus: none · {new Span.Command("manage syllabus")}",
            $"README: {(group.Settings.Readme is { } readme ? ReadmeWords.Say(readme) : $"none")} · {new Span.Command("manage sync")}",
            $"Web page and calendar feed: {new Span.Command("manage page")}",
        ]),
    ];

    private static SettingsInput Switch(string option, string label, Func<GroupSettings, bool> value) =>
        new(option, label, MaxWordLength, s => Texts.OnOrOff(value(s)), TypedSettings.OnOrOff) { Hint = "on or off" };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PresentersAllowed(GroupSettings settings) =>
        settings.PresentersPerSeminar == 1 ? "1" : $"up to {settings.PresentersPerSeminar}";
}
