using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>The names of presenters in files and suggestions, where mentions don't work.</summary>
internal static class PresenterNames
{
    /// <summary>The names in the schedule, or else the members' names, in order; those of whom no name is known are left out.</summary>
    public static IEnumerable<string> Of(Seminar seminar, Func<MemberId, string?>? nameOf) =>
        seminar.Presenters.Select(presenter => Of(presenter, nameOf)).OfType<string>();

    /// <summary>The names in one line, for suggestions; or else the team's name. Null if neither is known.</summary>
    public static string? Listed(Seminar seminar, Func<MemberId, string?>? nameOf) =>
        string.Join(", ", Of(seminar, nameOf)) is { Length: > 0 } names ? names : seminar.Team;

    private static string? Of(Presenter presenter, Func<MemberId, string?>? nameOf) =>
        presenter.Name
            ?? (presenter.Member is { } member && nameOf?.Invoke(member) is { } name ? Texts.Cut(name, Seminar.MaxTextLength) : null);
}
