using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>The name of a presenter in files, where mentions don't work.</summary>
internal static class PresenterName
{
    /// <summary>The name in the schedule, or else the member's name; null if nobody presents or no name is known.</summary>
    public static string? Of(Seminar seminar, Func<MemberId, string?>? nameOf) =>
        seminar.PresenterName
            ?? (seminar.Presenter is { } member && nameOf?.Invoke(member) is { } name ? Texts.Cut(name, Seminar.MaxTextLength) : null);
}
