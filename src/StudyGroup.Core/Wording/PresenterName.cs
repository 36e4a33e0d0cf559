using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>What a presenter is called in files, where nobody sees a mention.</summary>
internal static class PresenterName
{
    /// <summary>The name that the schedule gave, or else what the member is called; null where nobody presents, or no name is known.</summary>
    public static string? Of(Seminar seminar, Func<MemberId, string?>? nameOf) =>
        seminar.PresenterName ?? (seminar.Presenter is { } member && nameOf?.Invoke(member) is { } name ? Texts.Cut(name, Seminar.LongestText) : null);
}
