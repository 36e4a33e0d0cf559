using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Groups;

/// <summary>A group's settings at a glance, and what still wants setting.</summary>
internal static class SettingsCard
{
    private static readonly Duration Recent = Duration.FromDays(14);

    public static Card For(Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Instant now) => new()
    {
        Title = $"Settings",
        Lines =
        [
            $"Book: {group.Settings.Book ?? "not set"}",
            $"Author: {group.Settings.Author ?? "not set"}",
            $"Time zone: {group.Settings.Zone.Id}{(group.Settings.ZoneIsChosen ? "" : " (not chosen yet)")}, where it is now {DateWords.DateAndTime(now, group.Settings.Zone)}",
            $"Usual start: {DateWords.TimeOfDay(group.Settings.Start)}",
            $"Usual length: {DateWords.Length(group.Settings.Length)}",
            $"Usual place: {group.Settings.Place ?? "not set"}",
            group.Settings.Channel is { } channel ? (Line)$"Channel for reminders: {channel}" : $"Channel for reminders: not set",
            group.Settings.SyllabusChannel is { } place ? (Line)$"Syllabus: {place}" : $"Syllabus: none",
            group.Settings.Readme is { } readme ? (Line)$"README: {ReadmeWords.Say(readme)}" : $"README: none is followed",
            group.Settings.Role is { } role ? (Line)$"Role that reminders ping: {role}" : $"Role that reminders ping: nobody is pinged",
            group.Settings.Organizers is { } organizers ? (Line)$"Organizers' role: {organizers}" : $"Organizers' role: not set; who may manage events or the server organizes",
            $"Reminders before the start: {(group.Settings.Leads.IsEmpty ? "none" : Leads.Say(group.Settings.Leads))}",
            $"Nudges to presenters: {Texts.OnOrOff(group.Settings.Nudges)} · recap after each seminar: {Texts.OnOrOff(group.Settings.Recap)} · news of slides: {Texts.OnOrOff(group.Settings.SlidesNews)}",
        ],
        Fields = Missing(group, posts, syllabus, sync, now) is { IsEmpty: false } missing ? [new Field("Still to do", missing)] : [],
    };

    /// <summary>What still wants setting or mending, each with the way to do it.</summary>
    public static ImmutableArray<Line> Missing(Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Instant now)
    {
        var settings = new Span.Command("manage settings");
        var failed = posts.Count(p => !p.IsAnswer && p.State is PostState.Failed or PostState.Unknown && now - p.At < Recent);
        ImmutableArray<Line>.Builder lines = ImmutableArray.CreateBuilder<Line>();
        if (group.Seminars.IsEmpty) lines.Add($"No seminars yet: add the first with {new Span.Command("manage seminar-add")}.");
        if (group.Settings.Channel is null) lines.Add($"No channel: nothing is posted until you choose one with {settings} channel.");
        if (!group.Settings.ZoneIsChosen) lines.Add($"No time zone chosen: times are meant in {group.Settings.Zone.Id} until you choose one with {settings} timezone.");
        if (group.Settings.Leads.IsEmpty) lines.Add($"No reminders: set lead times such as “7d, 1d, 1h, 0m” with {settings} reminders.");
        if (failed > 0) lines.Add($"{failed} of my posts in the last two weeks failed: see why with /manage reminders show:log.");
        if (ManageSyllabus.ProblemIn(syllabus, group.Settings.SyllabusChannel) is { } problem) lines.Add($"The syllabus in {problem.Channel} is not up to date. {problem.Sentence}");
        if (SyncCard.Problem(group, sync) is { } wrong) lines.Add($"The README that I follow could not be read. {wrong} See {new Span.Command("manage sync")}.");
        return [.. lines.Select(l => l.AsItem())];
    }
}
