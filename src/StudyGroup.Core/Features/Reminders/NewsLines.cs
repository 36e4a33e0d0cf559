using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How news of a seminar's date reads.</summary>
internal static class NewsLines
{
    /// <summary>The line, as things are now: news that was reversed says so.</summary>
    /// <param name="item">What happened to it.</param>
    /// <param name="saidAbove">A reason that the message already gives.</param>
    public static Line Of(Group group, Seminar seminar, NewsItem item, string? saidAbove = null) =>
        FreshNews.Reversed(group, seminar, item) ?? Told(group, seminar, item, saidAbove);

    /// <summary>The line as it was told, struck through because that was undone.</summary>
    /// <inheritdoc cref="Of"/>
    public static Line Undone(Group group, Seminar seminar, NewsItem item, string? saidAbove = null) =>
        $"{new Span.Strikethrough(Told(group, seminar, item, saidAbove))}";

    /// <summary>"it's back to Fri 4 Dec", after news that was undone; null if that no longer says how things are.</summary>
    public static Line? Now(Group group, Seminar seminar, NewsItem item)
    {
        if (FreshNews.Reversed(group, seminar, item) is null) return null;
        var when = new Span.Bold(SeminarWords.When(group, seminar));
        return item.Kind switch
        {
            NewsKind.Cancelled => $"it's on, {when}",
            NewsKind.Restored => $"it's cancelled",
            NewsKind.Dated => $"it has no date yet",
            _ => $"it's back to {when}",
        };
    }

    private static Line Told(Group group, Seminar seminar, NewsItem item, string? saidAbove)
    {
        // It may have been restored and cancelled again for another reason.
        var reason = item.Kind == NewsKind.Cancelled && seminar.Cancelled is { } cancelled ? cancelled.Reason : item.Reason;
        if (reason == saidAbove) reason = null;
        var name = SeminarWords.Called(seminar);
        var why = reason is null ? "" : $": {reason}";
        Line from = $"{new Span.Strikethrough(SeminarWords.When(group.Settings, item.From))}";
        var to = new Span.Bold(SeminarWords.When(group.Settings, item.To));
        return item.Kind switch
        {
            NewsKind.Cancelled => $"{name} is cancelled: {from}{(reason is null ? "" : $" ({reason})")}",
            NewsKind.Restored => $"{name} is back on: {to}{why}",
            NewsKind.Dated => $"{name}: {to}{why}",
            _ when item.From is SeminarDate.Tentative tentative && item.To == tentative.Date => $"{name} is confirmed for {to}{why}",
            _ => $"{name} has moved: {from} → {to}{why}",
        };
    }
}
