using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Decides whether a row says that there's no seminar.</summary>
internal static class RowBreak
{
    /// <summary>The words that say so, or why it's unclear; neither if the row is a seminar's.</summary>
    public static (string? Words, string? Problem) Of(ScheduleRow row)
    {
        if (row.NamesSeminar) return default;
        if (row.Alone is { } alone) return (BreakPhrases.Read(alone), null);
        var title = row.Title;
        if (title.IsOpen) return (row.Beside.Select(BreakPhrases.Read).FirstOrDefault(words => words is not null), null);

        var presenter = row[ColumnKind.Presenter].Text;
        if (BreakPhrases.SaysNobodyMeets(presenter)) return ($"{presenter}: {title.Text}", null);
        if (CancelledTopic.InFront(title.Text) is not null) return default;
        if (title.IsStruck || row.IsCancelled) return (BreakPhrases.Read(title.Text), null);
        return BreakPhrases.SenseOf(title.Text) switch
        {
            BreakSense.None => default,
            BreakSense.Likely when !IsPresented(presenter) => (BreakPhrases.Read(title.Text), null),
            BreakSense.Sure => (BreakPhrases.Read(title.Text), null),
            _ =>
                (
                    null,
                    $"“{Texts.Cut(title.Text, 40)}” could be a topic or a break. Put a topic in quotes, or write “No meeting” for a "
                        + $"break."),
        };
    }

    private static bool IsPresented(string presenter) => RowReading.Named(presenter) is { } name && BreakPhrases.Read(name) is null;
}
