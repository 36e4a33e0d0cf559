using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>A group's settings at a glance, and what still needs setting up.</summary>
internal static class SettingsCard
{
    private static readonly Duration Recent = Duration.FromDays(14);

    /// <summary>The action that shows it.</summary>
    public const string Show = "settings";

    /// <summary>The card: a field for each part, with a button to edit it.</summary>
    public static Card For(Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Places places, Instant now) => new()
    {
        Title = group.Name is { } name ? (Line)$"Settings · {name}" : $"Settings",
        Fields =
        [
            .. SettingsParts.All.Select(part => new Field(part.Heading, part.Lines(group, now))),
            .. ToSetUp(group, posts, syllabus, sync, places, now),
        ],
        Buttons =
        [
            .. SettingsParts.All.Where(part => part.IsEditable)
                .Select(part => new Button($"Edit {Lower(part.Heading)}", new ActionId(SettingsForm.Edit, part.Name))),
        ],
    };

    /// <summary>The menus of a part that has some, and how to reset what they set.</summary>
    public static Card Menus(SettingsPart part, Group group, Instant now) => new()
    {
        Title = $"{part.Heading}",
        Lines = part.Lines(group, now),
        Selects = [.. part.Menus.Select(MenuOf)],
        Buttons =
        [
            .. part.Menus.Select(menu => new Button(menu.None, new ActionId(SettingsMenus.Reset, menu.Option))),
            new Button("Back", new ActionId(Show)),
        ],
    };

    private static SelectMenu MenuOf(SettingsMenu menu) => menu.IsChannel
        ? new SelectMenu.OfChannels(new ActionId(SettingsMenus.Pick, menu.Option), menu.Hint)
        : new SelectMenu.OfRoles(new ActionId(SettingsMenus.Pick, menu.Option), menu.Hint);

    private static string Lower(string heading) => char.ToLowerInvariant(heading[0]) + heading[1..];

    /// <summary>What still needs setting up or mending, each with the command for it: one field, or none if all is well.</summary>
    public static IEnumerable<Field> ToSetUp(
        Group group, IReadOnlyList<Post> posts, Syllabus syllabus, Sync sync, Places places, Instant now)
    {
        ImmutableArray<Line> missing = [.. Missing(group, posts, syllabus, sync, places, now).Select(line => line.AsItem())];
        return missing.IsEmpty ? [] : [new Field("Still to set up", missing)];
    }

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
            yield return $"Reminders are off. Set lead times such as “7d, 1d, 1h” with {settings} reminders.";
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
