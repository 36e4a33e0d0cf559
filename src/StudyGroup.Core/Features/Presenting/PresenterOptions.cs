using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>The options with which organizers say who presents a seminar.</summary>
internal static class PresenterOptions
{
    /// <summary>The option for a presenter to remove; it has suggestions.</summary>
    public const string Remove = "remove-presenter";

    private const string Presenter = "presenter";
    private const string Add = "add-presenter";
    private const string AddNames = "add-names";
    private const string Team = "team";

    /// <summary>The options for a new seminar.</summary>
    public static ImmutableArray<OptionSpec> OfNew { get; } =
    [
        new(Presenter, "Presenter", OptionKind.Person),
        new(Add, "Another presenter", OptionKind.Person),
        new(AddNames, "More presenters, by name or mention, such as Ann Lee, Bo Tran") { MaxLength = 1_200 },
        new(Team, "Name of the team that presents") { MaxLength = Seminar.MaxTextLength },
    ];

    /// <summary>The options for a seminar that may have presenters already.</summary>
    public static ImmutableArray<OptionSpec> OfExisting { get; } =
    [
        OfNew[0] with { Description = "Presenter, in place of everyone who presents it now" },
        .. OfNew[1..^1],
        new(Remove, "Presenter to remove") { Suggests = true, MaxLength = Seminar.MaxTextLength },
        OfNew[^1],
    ];

    /// <summary>The seminar with the presenters and team that the options say; unchanged without any of them.</summary>
    public static Outcome<Seminar> Apply(Seminar seminar, CommandCall call)
    {
        var options = call.Options;
        var presenters = options.Person(Presenter) is { } only ? [Member(only, call)] : seminar.Presenters;
        if (options.Text(Remove) is { } gone)
        {
            if (Find(presenters, gone, call) is not { } found) return NotThere(seminar, gone);
            presenters = presenters.Remove(found);
        }

        if (Added(call).IsRefused(out var refusal, out var added)) return refusal;
        foreach (var one in added)
        {
            if (presenters.Any(other => AreSame(one, other)))
                return new Refusal($"{SeminarWords.Presenter(one)} is already down to present {SeminarWords.Called(seminar)}.");
            presenters = presenters.Add(one);
        }

        return presenters.Length > Math.Max(Seminar.MaxPresenters, seminar.Presenters.Length)
            ? new Refusal(
                $"A seminar can have up to {Seminar.MaxPresenters} presenters, and that would make {presenters.Length}. "
                + $"Remove one with “{Remove}”, or leave somebody out.")
            : seminar with { Presenters = presenters, Team = options.Text(Team) ?? seminar.Team };
    }

    /// <summary>Suggests the presenters of the seminar whose number is filled in.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from presenter in call.Options.Number("seminar") is { } number ? call.Group.Numbered(number)?.Presenters ?? [] : []
        let shown = NameOf(presenter, call) ?? $"{presenter.Member}"
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion(shown, presenter.Member is { } member ? $"{member}" : presenter.Name!);

    private static Outcome<List<Presenter>> Added(CommandCall call)
    {
        List<Presenter> added = call.Options.Person(Add) is { } another ? [Member(another, call)] : [];
        if (call.Options.Text(AddNames) is not { } typed) return added;
        if (TypedPresenters.Read(typed, call).IsRefused(out var refusal, out var named)) return refusal;
        return added.Concat(named).ToList();
    }

    private static Presenter Member(MemberId member, CommandCall call) => new(member, call.NameOf(member));

    private static Presenter? Find(ImmutableArray<Presenter> presenters, string typed, CommandCall call) => presenters.FirstOrDefault(
        one => one.Member is { } member && (call.MentionIn(typed) == member || $"{member}" == typed))
        ?? presenters.FirstOrDefault(one => string.Equals(NameOf(one, call), typed, StringComparison.OrdinalIgnoreCase));

    private static string? NameOf(Presenter presenter, Call call) =>
        presenter.Name ?? (presenter.Member is { } member ? call.NameOf(member) : null);

    private static bool AreSame(Presenter one, Presenter other) => one.Member is { } member
        ? member == other.Member
        : other.Member is null && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static Refusal NotThere(Seminar seminar, string typed) => SeminarWords.Who(seminar) is { } who
        ? new Refusal($"“{typed}” isn't down to present {SeminarWords.Called(seminar)}: {who} {SeminarWords.AreOrIs(seminar)}. "
            + $"Pick one from the list.")
        : new Refusal($"Nobody is down to present {SeminarWords.Called(seminar)}, so there's nobody to remove.");
}
