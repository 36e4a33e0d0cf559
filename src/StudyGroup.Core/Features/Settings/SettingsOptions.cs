using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>The options of <c>/manage settings</c>: one for each setting. <see cref="SettingsParts"/> has them for the card.</summary>
internal static class SettingsOptions
{
    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new(
        "manage settings", "Show the settings, or change the ones you name",
        new OptionSpec("channel", "Where I post reminders and changes", OptionKind.Channel),
        new OptionSpec("role", "Role that reminders ping", OptionKind.Role),
        new OptionSpec("organizers", "Extra organizer role", OptionKind.Role),
        new OptionSpec("timezone", "Your group's time zone, such as Europe/Berlin") { Suggests = true, MaxLength = 100 },
        new OptionSpec("start", "Usual start, such as 18:00") { MaxLength = 20 },
        new OptionSpec("length", "Usual length of a seminar, in minutes", OptionKind.Number) { Range = (1, 24 * 60) },
        new OptionSpec("place", "Where you usually meet") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("reminders", "When to remind before the start, such as 7d, 1d, 1h") { MaxLength = 100 },
        new OptionSpec("nudges", "Ask presenters about topic, slides and notes", OptionKind.YesNo),
        new OptionSpec("recap", "Post a recap after each seminar", OptionKind.YesNo),
        new OptionSpec("slides-news", "Announce new slides in the channel", OptionKind.YesNo),
        new OptionSpec("events", "Show each seminar in the server's events tab", OptionKind.YesNo),
        new OptionSpec("interested", "Count people interested in a seminar's event as coming", OptionKind.YesNo),
        new OptionSpec("threads", "When to open a thread for a seminar, such as 3d before") { MaxLength = 20 },
        new OptionSpec("book", "The book you're reading") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("author", "The book's author") { MaxLength = GroupSettings.MaxTextLength },
        new OptionSpec("unit", "Your word for what you read for a seminar (default: chapter)")
        {
            Choices = [.. Enum.GetValues<UnitWord>().Select(unit => (UnitWords.Of(unit), UnitWords.Heading(unit)))],
        },
        new OptionSpec("presenters", "How many people may present one seminar (default: 1)", OptionKind.Number)
        {
            Range = (1, Seminar.MaxPresenters),
        },
        new OptionSpec(SettingsChange.Clear, "Setting to reset")
        {
            Choices = [.. SettingsChange.Resettable.Select(c => (c.Name, c.Shown))],
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };
}
