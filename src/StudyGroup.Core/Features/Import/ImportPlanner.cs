using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import.Reading;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Plans an import: of a schedule in Markdown, or of an export in JSON.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
public sealed class ImportPlanner(IPoints points, IAttendance attendance) : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    internal const string Name = "import";

    /// <summary>The input that holds the text.</summary>
    internal const string Text = "text";

    /// <summary>The input that says what becomes of what the text lacks: <see cref="Remove"/>, or anything else to keep it.</summary>
    internal const string Missing = "missing";

    /// <summary>That what the text lacks is removed.</summary>
    internal const string Remove = "remove";

    /// <summary>The input that says which columns have the dates of the meetings, where that was asked: a key a line.</summary>
    internal const string Dates = "dates";

    /// <summary>The input that holds an earlier state of the text, of a README that is followed: what changed since counts alone. Without, it counts as having been empty.</summary>
    internal const string Settled = "settled";

    /// <summary>The input that says where a README that is followed stands.</summary>
    internal const string Followed = "followed";

    /// <summary>Reads the schedules.</summary>
    internal ScheduleReadings Readings { get; } = new();

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now) => Make(group, inputs, now, text => Readings.Read(text, DatesOf(inputs)));

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
        // Where the group has changed meanwhile its export is another, and is the only text that is left to read.
        return (newest, now) =>
            Make(newest, inputs, now, text => known.TryGetValue(text, out var schedule) ? schedule : Readings.Read(text, dates));
    }

    /// <summary>The columns that were said to have the dates of the meetings.</summary>
    internal static string[] ChosenDates(Options inputs) =>
        DatesOf(inputs).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same as it is kept: a column's key on each line.</summary>
    internal static string DatesOf(Options inputs) => inputs.ExactText(Dates) ?? "";

    private Outcome<Plan> Make(Group group, Options inputs, Instant now, Func<string, WrittenSchedule> read)
    {
        var text = inputs.ExactText(Text)!;
        if (inputs.ExactText(Followed) is { } followed) return Follow(group, text, inputs.ExactText(Settled) ?? "", followed, now, read);
        return GroupFileJson.IsMeant(text)
            ? Restore(group, inputs, JsonImport.Read(text))
            : MarkdownImport.Plan(group, text, settled: null, inputs.Text(Missing) == Remove, now, read);
    }

    private Outcome<Plan> Restore(Group group, Options inputs, Outcome<GroupFile> read)
    {
        if (inputs.ExactText(Followed) is not null) return NotFollowed;
        return read.IsRefused(out var refusal, out var file)
            ? refusal
            : JsonImport.Plan(group, file, inputs.Text(Missing) == Remove, FileChannels.Of(inputs), points, attendance);
    }

    // An export may name who organizes: of a file that changes by itself that would be too much.
    private static Refusal NotFollowed { get; } =
        new($"That is an export in JSON. I follow READMEs in Markdown; to restore a group use {new Span.Command("manage import")}.");

    private static Outcome<Plan> Follow(Group group, string text, string settled, string followed, Instant now, Func<string, WrittenSchedule> read)
    {
        if (GroupFileJson.IsMeant(text)) return NotFollowed;
        // Nobody is there to answer, and the answer would not hold for what the README says next.
        if (read(text).OpenDates.FirstOrDefault() is { } open)
            return new Refusal($"Line {open.Line}: {open.Doubt}. Call the right one “Meeting date” in the README.");
        if (MarkdownImport.Plan(group, text, settled, removesMissing: false, now, read).IsRefused(out var refusal, out var plan)) return refusal;
        return plan with { Title = "Apply what changed in the README", About = $"{new Span.Link("The README", followed)} has changed." };
    }
}
