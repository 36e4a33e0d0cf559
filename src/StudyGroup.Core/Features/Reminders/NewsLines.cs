using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How news of a seminar's date reads.</summary>
internal static class NewsLines
{
    /// <summary>The line, as things are now: news that was reversed says so.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="item">What happened to it.</param>
    /// <param name="saidAbove">A reason that the message gives already.</param>
    public static Line Of(Group group, Seminar seminar, NewsItem item, string? saidAbove = null)
    {
        if (FreshNews.Reversed(group, seminar, item) is { } reversed) return reversed;
        // It may have been restored and cancelled again for another reason.
        var reason = item.Kind == NewsKind.Cancelled && seminar.Cancelled is { } cancelled ? cancelled.Reason : item.Reason;
        if (reason == saidAbove) reason = null;
        var title = new Span.Strong(SeminarWords.Title(seminar));
        var why = reason is null ? "" : $": {reason}";
        Line from = $"{new Span.Struck(SeminarWords.When(group.Settings, item.From))}";
        var to = new Span.Strong(SeminarWords.When(group.Settings, item.To));
        return item.Kind switch
        {
            NewsKind.Cancelled => $"{title} is cancelled: {from}{(reason is null ? "" : $" ({reason})")}",
            NewsKind.Restored => $"{SeminarWords.Called(seminar)} is back on: {to}{why}",
            NewsKind.Dated => $"{SeminarWords.Called(seminar)}: {to}{why}",
            _ when item.From is SeminarDate.Tentative tentative && item.To == tentative.Date => $"The date of {title} is settled: {to}{why}",
            _ => $"{title} is moved: {from} → {to}{why}",
        };
    }
}
