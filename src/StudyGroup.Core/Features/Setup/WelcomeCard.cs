using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>What the bot says in a new server: what it does, which schedule the group started with, and how to make it theirs.</summary>
internal static class WelcomeCard
{
    /// <summary>The action that starts <c>/setup</c>. Its arguments don't matter.</summary>
    public const string SetUp = "setup-start";

    /// <summary>The card.</summary>
    /// <param name="start">The button's action, which starts with <see cref="SetUp"/>.</param>
    public static Card Of(Group group, ActionId start) => new()
    {
        Title = $"Hi, I'm here for your reading group",
        Lines =
        [
            $"I keep the schedule, remind everyone in time, and collect discussion points, slides and notes.",
            StartedWith(group),
            $"Organizers: make it yours in a minute, with your channel, time zone, book and dates. "
                + $"See everything I can do with {new Span.Command("help")}.",
        ],
        Buttons = [new Button("Set up", start, ButtonStyle.Primary)],
    };

    private static Line StartedWith(Group group)
    {
        if (group.Seminars.IsEmpty) return $"Your schedule is still empty.";
        var count = ReplaceQuestion.Count(group.Seminars.Length);
        return (group.Settings.Book, group.Settings.Author) switch
        {
            ({ } book, { } author) => $"To begin with, your schedule has the {count} of {new Span.Bold(book)}, by {author}.",
            ({ } book, null) => $"To begin with, your schedule has the {count} of {new Span.Bold(book)}.",
            _ => $"To begin with, your schedule has {count}. See them with {new Span.Command("schedule")}.",
        };
    }
}
