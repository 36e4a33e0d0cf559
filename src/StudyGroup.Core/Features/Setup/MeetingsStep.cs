using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks what the group reads, and when and where it usually meets.</summary>
internal sealed record MeetingsStep() : SetupStep("meetings", "Meetings")
{
    private const string Fill = "fill";
    private const int MaxDayLength = 20;
    private const int MaxMinutes = 24 * 60;

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers)
    {
        if (answers.Text(SetupAnswers.Start) is not { } start) return null;
        var length = Duration.FromMinutes(answers.Number(SetupAnswers.Length) ?? 0);
        var place = answers.Text(SetupAnswers.Place) is { } where ? $", {where}" : "";
        var book = answers.Text(SetupAnswers.Book) is { } title ? $" · {title}" : "";
        var day = answers.Text(SetupAnswers.Day) is { } usual ? $"{usual} " : "";
        return $"{day}at {start} for {DateWords.Length(length)}{place}{book}";
    }

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Start);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines = [$"When do you usually meet, and what are you reading?"],
        Buttons = [new Button("Fill in", act(Fill), ButtonStyle.Primary)],
    };

    /// <inheritdoc />
    public override Form? Form(string button, Call call, Options answers, ActionId action)
    {
        var settings = call.Group.Settings;
        var minutes = answers.Number(SetupAnswers.Length) ?? (long)settings.Length.TotalMinutes;
        return new Form("Your meetings", action,
        [
            new FormField(SetupAnswers.Day, "Weekday", MaxDayLength, Value: answers.Text(SetupAnswers.Day), Hint: "Friday"),
            new FormField(
                SetupAnswers.Start, "Start", MaxDayLength, Value: DateWords.TimeOfDay(settings.Start), Hint: "18:00"),
            new FormField(SetupAnswers.Length, "Length in minutes", 4, Value: minutes.ToString(CultureInfo.InvariantCulture)),
            new FormField(
                SetupAnswers.Place, "Place or link", GroupSettings.MaxTextLength, Required: false,
                Value: answers.Text(SetupAnswers.Place) ?? settings.Place),
            new FormField(
                SetupAnswers.Book, "Book, if you're reading one", GroupSettings.MaxTextLength, Required: false,
                Value: answers.Text(SetupAnswers.Book) ?? settings.Book),
        ]);
    }

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string button, FormCall call, Options answers)
    {
        var (day, start, length) = (call.Field(SetupAnswers.Day), call.Field(SetupAnswers.Start), call.Field(SetupAnswers.Length));
        if (Weekday(day ?? "") is not { } weekday) return new(new Refusal($"I can't read “{day}” as a weekday. Try Friday."));
        if (DateWords.ReadTime(start ?? "") is not { } time)
            return new(new Refusal($"I can't read “{start}” as a time of day. Try 18:00."));
        if (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > MaxMinutes)
            return new(new Refusal($"I can't read “{length}” as a length. Type the minutes, such as 90."));
        var kept = answers.With(SetupAnswers.Day, $"{weekday}").With(SetupAnswers.Start, DateWords.TimeOfDay(time))
            .With(SetupAnswers.Length, minutes).Without(SetupAnswers.Place).Without(SetupAnswers.Book);
        if (call.Field(SetupAnswers.Place) is { } place) kept = kept.With(SetupAnswers.Place, place);
        if (call.Field(SetupAnswers.Book) is { } book) kept = kept.With(SetupAnswers.Book, book);
        return new(kept);
    }

    private static IsoDayOfWeek? Weekday(string typed)
    {
        foreach (var text in new[] { typed, $"every {typed}" })
        {
            if (!RhythmReader.Read(text).IsRefused(out _, out var read)
                && read is Rhythm.OfWeeks { Count: 1, Time: null, Weekdays: [var only] })
                return only;
        }

        return null;
    }
}
