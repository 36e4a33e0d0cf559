using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>How a member says which seminar they mean.</summary>
internal static class SeminarChoice
{
    /// <summary>An option that takes a seminar's number.</summary>
    public static OptionSpec Option(string description, string name = "seminar") => new(name, description, OptionKind.Number)
    {
        Suggests = true,
        Range = (0, Seminar.GreatestNumber),
    };

    /// <summary>The seminar that an option's number names.</summary>
    public static Outcome<Seminar> Find(Group group, long number)
    {
        if (group.Numbered(number) is { } seminar) return seminar;
        return group.Seminars.IsEmpty ? Empty(group) : new Refusal(
            $"There is no Seminar {number}: the schedule has {Numbers(group)}. See {new Span.Command("schedule")}.");
    }

    /// <summary>The seminar that an option's number names; without one, the next.</summary>
    public static Outcome<Seminar> FindOrNext(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number) return Find(call.Group, number);
        return Schedule.Next(call.Group, call.Now) is { } next ? next : NoNext(call.Group, "Say which seminar you mean with “seminar”.");
    }

    /// <summary>The seminar that a button or form names by its id.</summary>
    /// <param name="group">The group.</param>
    /// <param name="action">What the button or form does.</param>
    /// <param name="place">Which of the arguments is the id.</param>
    public static Outcome<Seminar> Find(Group group, ActionId action, int place = 0) =>
        int.TryParse(action[place], out var id) && group.Find(new SeminarId(id)) is { } seminar
            ? seminar
            : new Refusal($"That seminar is not in the schedule any more. See {new Span.Command("schedule")}.");

    /// <summary>Said where there is nothing to come.</summary>
    public static Refusal NoNext(Group group, string otherwise) => group.Seminars.IsEmpty
        ? Empty(group)
        : new Refusal($"There is no seminar to come: all in the schedule are over or cancelled. {otherwise}");

    /// <summary>Suggests seminars whose number, chapter, date or topic has what is typed.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call) => Suggest(call, _ => true);

    /// <summary>Suggests those of some seminars in which there is what is typed.</summary>
    /// <param name="call">Who types.</param>
    /// <param name="isMeant">Which seminars may be meant.</param>
    /// <param name="say">How one is shown (default: by number, chapter, date and topic).</param>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call, Func<Seminar, bool> isMeant, Func<Seminar, string>? say = null) =>
        from seminar in Schedule.InOrder(call.Group).Where(isMeant)
        let shown = say is null ? SeminarWords.Choice(seminar) : say(seminar)
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        orderby seminar.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == call.Typed.Trim() ? 0 : 1
        select new Suggestion(shown, (long)seminar.Number);

    private static Refusal Empty(Group group) => new(
        $"There are no seminars yet. An organizer can add the first with {new Span.Command("manage seminar-add")}.");

    private static string Numbers(Group group) => group.Seminars.Length == 1
        ? $"{group.Seminars[0].Number} only"
        : $"{group.Seminars.Length} seminars, from {group.Seminars[0].Number} to {group.Seminars[^1].Number}";
}
