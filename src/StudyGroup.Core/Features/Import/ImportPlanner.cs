using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Plans the import of a Markdown schedule or a JSON export.</summary>
public sealed class ImportPlanner(
    IPoints points, IAttendance attendance, ISeasons seasons, INextBooks books, IBookVotes votes) : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    internal const string Name = "import";

    /// <summary>The input that holds the text.</summary>
    internal const string Text = "text";

    /// <summary>
    /// The input for what to do with things that aren't in the text: <see cref="Remove"/>, or anything else to keep them.
    /// </summary>
    internal const string Missing = "missing";

    /// <summary>Removes things that aren't in the text.</summary>
    internal const string Remove = "remove";

    /// <summary>The input with the columns that were chosen as meeting dates, and the chosen series: one key per line.</summary>
    internal const string Dates = "dates";

    /// <summary>
    /// The input with an earlier state of a followed README: only changes since then count. Without it, everything counts.
    /// </summary>
    internal const string Settled = "settled";

    /// <summary>The input with the address of a followed README.</summary>
    internal const string Followed = "followed";

    /// <summary>The input with the number of the season that a followed README's changes are for.</summary>
    internal const string OfSeason = "season";

    /// <summary>Reads the schedules.</summary>
    internal ScheduleReadingCache Readings { get; } = new();

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now) =>
        Make(group, inputs, now, text => Readings.Read(text, DatesOf(inputs)));

    /// <inheritdoc />
    public async Task<PlanMaker> PrepareAsync(Group group, Options inputs)
    {
        if (GroupFileJson.IsMeant(inputs.ExactText(Text)!))
        {
            var file = JsonImport.Read(inputs.ExactText(Text)!);
            return (newest, _) => Restore(newest, inputs, file);
        }

        string?[] texts = [inputs.ExactText(Text)!, inputs.ExactText(Settled), MarkdownExport.Write(group)];
        var dates = DatesOf(inputs);
        var known = await Readings.ReadAsync(group.Id, texts.OfType<string>().Distinct(), dates);
        // If the group has changed in the meantime, so has its export, and only that is left to read.
        return (newest, now) =>
            Make(newest, inputs, now, text => known.TryGetValue(text, out var schedule) ? schedule : Readings.Read(text, dates));
    }

    /// <summary>The columns that were chosen as meeting dates, and the chosen series.</summary>
    internal static string[] ChosenDates(Options inputs) =>
        DatesOf(inputs).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same as stored: one key per line.</summary>
    internal static string DatesOf(Options inputs) => inputs.ExactText(Dates) ?? "";

    private Outcome<Plan> Make(Group group, Options inputs, Instant now, Func<string, WrittenSchedule> read)
    {
        var text = inputs.ExactText(Text)!;
        if (inputs.ExactText(Followed) is not null && (inputs.Number(OfSeason) ?? 1) != group.Season)
            return new Refusal($"Those changes are for a book you've finished, so there's nothing left to apply.");
        if (inputs.ExactText(Followed) is { } followed) return Follow(group, text, inputs.ExactText(Settled) ?? "", followed, now, read);
        return GroupFileJson.IsMeant(text)
            ? Restore(group, inputs, JsonImport.Read(text))
            : UnlessFinished(group, MarkdownImport.Plan(group, text, settled: null, inputs.Text(Missing) == Remove, now, read));
    }

    private Outcome<Plan> Restore(Group group, Options inputs, Outcome<GroupFile> read)
    {
        if (inputs.ExactText(Followed) is not null) return NotFollowed;
        return read.IsRefused(out var refusal, out var file)
            ? refusal
            : JsonImport.Plan(
                group, file, inputs.Text(Missing) == Remove, FileChannels.Of(inputs), points, attendance, seasons, books, votes);
    }

    // An export may set the organizer role, which is too much power for a file that changes on its own.
    private static Refusal NotFollowed { get; } =
        new(
            $"That's a JSON export, but I can only follow a README in Markdown. To restore a group, use "
                + $"{new Span.Command("manage import")}.");

    private Outcome<Plan> UnlessFinished(Group group, Outcome<Plan> made) => group.Season == 1 || made.IsRefused(out _, out var plan)
        ? made
        : FinishedSeries.Refuse(group, plan, seasons.Of(group.Id)) is { } finished ? finished : plan;

    private Outcome<Plan> Follow(
        Group group, string text, string settled, string followed, Instant now, Func<string, WrittenSchedule> read)
    {
        if (GroupFileJson.IsMeant(text)) return NotFollowed;
        // Nobody is there to answer, and the answer might be wrong for the README's next version.
        if (read(text).OpenSeries is { } series)
            return new Refusal(
                $"Line {series.Line}: {series.Doubt}. Say which one this group follows with {new Span.Command("manage sync")} series.");
        if (read(text).OpenDates.FirstOrDefault() is { } open)
            return new Refusal($"Line {open.Line}: {open.Doubt}. Rename the right one to “Meeting date” in the README.");
        if (UnlessFinished(group, MarkdownImport.Plan(group, text, settled, removesMissing: false, now, read))
            .IsRefused(out var refusal, out var plan))
            return refusal;
        return plan with { Title = "Apply the README's changes", About = $"{new Span.Link("The README", followed)} has changed." };
    }
}
