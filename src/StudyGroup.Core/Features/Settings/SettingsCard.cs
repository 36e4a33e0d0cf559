using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>A group's settings at a glance, and what still needs setting up.</summary>
internal static class SettingsCard
{
    private static readonly Duration Recent = Duration.FromDays(14);

    public static Card For(Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Places places, Instant now) => new()
    {
        Title = $"Settings",
        Lines =
        [
            $"Book: {group.Settings.Book ?? "not set"}",
            $"Author: {group.Settings.Author ?? "not set"}",
            $"Unit: {UnitWords.Of(group.Settings.Unit)} · presenters per seminar: {PresentersAllowed(group.Settings)}",
            $"Time zone: {group.Settings.Zone.Id}{(group.Settings.ZoneIsChosen ? "" : " (not chosen yet)")} · it's now "
                + $"{DateWords.DateAndTime(now, group.Settings.Zone)}",
            $"Usual start: {DateWords.TimeOfDay(group.Settings.Start)}",
            $"Usual length: {DateWords.Length(group.Settings.Length)}",
            $"Usual place: {group.Settings.Place ?? "not set"}",
            group.Settings.Channel is { } channel ? (Line)$"Channel for reminders: {channel}" : $"Channel for reminders: not set",
            group.Settings.SyllabusChannel is { } place ? (Line)$"Syllabus: {place}" : $"Syllabus: none",
            group.Settings.Readme is { } readme ? (Line)$"README: {ReadmeWords.Say(readme)}" : $"README: none",
            group.Settings.Role is { } role ? (Line)$"Role that reminders ping: {role}" : $"Role that reminders ping: none",
            group.Settings.Organizers is { } organizers
                ? (Line)$"Organizer role: {organizers}"
                : $"Organizer role: none (anyone with Manage Events or Manage Server)",
            $"Reminders before the start: {(group.Settings.LeadTimes.IsEmpty ? "none" : LeadTimes.Say(group.Settings.LeadTimes))}",
            $"Nudge presenters: {Texts.OnOrOff(group.Settings.Nudges)} · recap after each seminar: "
                + $"{Texts.OnOrOff(group.Settings.Recap)} · announce slides: {Texts.OnOrOff(group.Settings.SlidesNews)}",
            $"Events tab: {Texts.OnOrOff(group.Settings.Events)}"
                + $"{(group.Settings.InterestCounts ? ", where being interested counts as coming" : "")} · threads: "
                + $"{(group.Settings.ThreadLead is { } thread ? $"{LeadTimes.Say(thread)} before the start" : "none")}",
        ],
        Fields = [.. ToSetUp(group, posts, syllabus, sync, places, now)],
    };

    /// <summary>What still needs setting up or mending, each with the command for it: one field, or none if all is well.</summary>
    public static IEnumerable<Field> ToSetUp(
        Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Places places, Instant now)
    {
        ImmutableArray<Line> missing = [.. Missing(group, posts, syllabus, sync, places, now).Select(line => line.AsItem())];
        return missing.IsEmpty ? [] : [new Field("Still to set up", missing)];
    }

    private static string PresentersAllowed(GroupSettings settings) =>
        settings.PresentersPerSeminar == 1 ? "1" : $"up to {settings.PresentersPerSeminar}";

    private static IEnumerable<Line> Missing(
        Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Places places, Instant now)
    {
        var settings = new Span.Command("manage settings");
        if (group.Seminars.IsEmpty)
            yield return $"No seminars yet. Add the first with {new Span.Command("manage seminar-add")}, or all with "
                + $"{new Span.Command("manage import")}.";
        if (group.Settings.Channel is null)
            yield return $"No channel set yet, so I'm not posting anything. Pick one with {settings} channel.";
        if (!group.Settings.ZoneIsChosen)
            yield return $"No time zone set yet, so I'm using {group.Settings.Zone.Id}. Pick yours with {settings} timezone.";
        if (group.Settings.LeadTimes.IsEmpty)
            yield return $"Reminders are off. Set lead times such as “7d, 1d, 1h, 0m” with {settings} reminders.";
        if (posts.Count(p => !p.IsAnswer && p.State is PostState.Failed or PostState.Unknown && now - p.At < Recent) is > 0 and var failed)
            yield return $"{failed} of my posts failed in the last two weeks. See why with {new Span.Command("manage reminders")} "
                + $"show:log.";
        if (ManageSyllabus.ProblemIn(syllabus, group.Settings.SyllabusChannel) is { } problem)
            yield return $"The syllabus in {problem.Channel} isn't up to date. {problem.Sentence}";
        if (SyncCard.Problem(group, sync) is { } wrong)
            yield return $"I can't read the README I follow. {wrong} See {new Span.Command("manage sync")}.";
        foreach (var line in PlaceProblems.Of(group, places)) yield return line;
    }
}
