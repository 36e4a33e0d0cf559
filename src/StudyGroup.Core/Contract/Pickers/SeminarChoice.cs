using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>Finds the seminar that a member means.</summary>
internal static class SeminarChoice
{
    /// <summary>An option for a seminar's number.</summary>
    public static OptionSpec Option(string description, string name = "seminar") => new(name, description, OptionKind.Number)
    {
        Suggests = true,
        Range = (0, Seminar.MaxNumber),
    };

    /// <summary>Finds a seminar by its number.</summary>
    public static Outcome<Seminar> Find(Group group, long number)
    {
        if (group.Numbered(number) is { } seminar) return seminar;
        return group.Seminars.IsEmpty ? Empty(group) : new Refusal(
            $"There's no Seminar {number}. The schedule has {Numbers(group)}. See {new Span.Command("schedule")}.");
    }

    /// <summary>Finds a seminar by the option's number; without one, the next seminar.</summary>
    public static Outcome<Seminar> FindOrNext(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number) return Find(call.Group, number);
        return Schedule.Next(call.Group, call.Now) is { } next ? next : NoNext(call.Group, $"Pick one with “seminar”.");
    }

    /// <summary>Finds a seminar by the id in a button or form.</summary>
    /// <param name="place">The index of the id among the arguments.</param>
    public static Outcome<Seminar> Find(Group group, ActionId action, int place = 0)
    {
        var id = Id(action, place);
        return group.Find(id) is { } seminar ? seminar : Gone(group, id);
    }

    /// <summary>
    /// Finds a seminar by the id in a button, also in finished seasons, together with the group as it was when it had that seminar.
    /// </summary>
    /// <inheritdoc cref="Find(Group, ActionId, int)"/>
    public static Outcome<FoundSeminar> FindEver(Group group, ISeasons seasons, ActionId action, int place = 0)
    {
        var id = Id(action, place);
        var then = seasons.GroupOf(group, id);
        return then.Find(id) is { } seminar ? new FoundSeminar(then, seminar) : Gone(group, id);
    }

    /// <summary>The answer if a seminar can't be changed because it isn't in the schedule.</summary>
    public static Refusal Gone(Group group, SeminarId id) => group.MayBePast(id)
        ? new($"That seminar belongs to a book you've finished, so it stays as it is. See {new Span.Command("book past")}.")
        : new($"That seminar has been removed. See {new Span.Command("schedule")}.");

    private static SeminarId Id(ActionId action, int place) => int.TryParse(action[place], out var id) ? new SeminarId(id) : default;

    /// <summary>The answer if no seminar is coming up.</summary>
    public static Refusal NoNext(Group group, Line? otherwise) => group.Seminars.IsEmpty
        ? Empty(group)
        : new Refusal($"No seminars coming up: all are over or cancelled. {otherwise}");

    /// <summary>Suggests seminars whose number, chapter, date or topic contains the typed text.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call) => Suggest(call, _ => true);

    /// <summary>Suggests the allowed seminars that contain the typed text.</summary>
    /// <param name="say">What to show for a seminar (default: number, chapter, date and topic).</param>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call, Func<Seminar, bool> isMeant, Func<Seminar, string>? say = null) =>
        from seminar in Schedule.InOrder(call.Group).Where(isMeant)
        let shown = say is null ? SeminarWords.Choice(seminar) : say(seminar)
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        orderby seminar.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == call.Typed.Trim() ? 0 : 1
        select new Suggestion(shown, (long)seminar.Number);

    private static Refusal Empty(Group group) => group.Season > 1
        ? new(
            $"You've finished your last book, and the next one has no seminars yet. See what you've read with "
            + $"{new Span.Command("book past")}. An organizer can set up the next book with {new Span.Command("setup")}.")
        : new($"There are no seminars yet. An organizer can add the first one with {new Span.Command("manage seminar-add")}.");

    private static string Numbers(Group group) => group.Seminars.Length == 1
        ? $"only number {group.Seminars[0].Number}"
        : $"{group.Seminars.Length} seminars, numbered {group.Seminars[0].Number} to {group.Seminars[^1].Number}";
}

/// <summary>A seminar of the current season or of a finished one.</summary>
/// <param name="Group">The group as it was when it had the seminar; as it is now if it still has.</param>
internal sealed record FoundSeminar(Group Group, Seminar Seminar);
