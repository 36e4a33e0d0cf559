using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Scheduling;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>
/// Asks for the schedule: pasted, from a link, the book that comes with the bot, as it is, or none yet. A file comes with the command.
/// </summary>
internal sealed record ScheduleStep(SetupPlanner Planner, IWeb Web) : SetupStep("schedule", "Schedule")
{
    private const string Contents = "contents";
    private const string Readme = "readme";
    private const string Link = "link";
    private const string Sample = "sample";
    private const string Keep = "keep";
    private const string Empty = "empty";
    private const string Open = "open-";
    private const string Text = "text";
    private const int MaxPastedLength = 4_000;

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers)
    {
        if (Planner.Question(answers) is not null || ReplaceQuestion.IsOpen(call, answers)) return null;
        var how = answers.Yes(SetupAnswers.Replace) ? ", instead of the seminars that are there" : "";
        return answers.Text(SetupAnswers.Schedule) switch
        {
            SetupSchedule.Keep => $"as it is, with {ReplaceQuestion.Count(call.Group.Seminars.Length)}",
            SetupSchedule.Empty => $"empty for now",
            SetupSchedule.Contents => $"from your table of contents{how}",
            SetupSchedule.Sample => $"the sample, {SampleBook.Title}{how}",
            SetupSchedule.Readme => $"from your README{how}",
            _ => null,
        };
    }

    /// <inheritdoc />
    public override Options Reopen(Options answers) => Forget(answers);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act)
    {
        if (Planner.Question(answers) is { } open) return Ask(open, act);
        if (ReplaceQuestion.IsOpen(call, answers)) return ReplaceQuestion.Ask(call, answers, act);
        return new Card
        {
            Lines =
            [
                $"What's your schedule? Paste your book's table of contents or your README, or give me a link to it. "
                    + $"If it's longer than {MaxPastedLength:N0} characters, use {new Span.Command("setup")} with a file. "
                    + $"To try me out first, take the sample: the {ReplaceQuestion.Count(SampleBook.Count)} of {SampleBook.Title}.",
            ],
            Buttons =
            [
                new Button("Paste contents", act(Contents), ButtonStyle.Primary),
                new Button("Paste a README", act(Readme)),
                new Button("From a link", act(Link)),
                new Button("Use the sample", act(Sample)),
                .. call.Group.Seminars.IsEmpty ? [] : new[] { new Button("Keep what's there", act(Keep)) },
                new Button("Start empty", act(Empty)),
            ],
        };
    }

    /// <inheritdoc />
    public override Form? Form(string button, Call call, Options answers, ActionId action) => button switch
    {
        Contents => new Form("Your table of contents", action,
        [
            new FormField(
                Text, $"One {answers.Text(SetupAnswers.Unit)} per line", MaxPastedLength, Multiline: true,
                Hint: "1. Overview of Machine Learning Systems"),
        ]),
        Readme => new Form("Your schedule", action,
        [
            new FormField(Text, "The schedule in Markdown", MaxPastedLength, Multiline: true, Hint: "| Seminar | Date | Topic |"),
        ]),
        Link => new Form("Your schedule", action, [new FormField(Text, "A link to it", WebAddress.MaxLength, Hint: "https://…")]),
        _ => null,
    };

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen) => new(what switch
    {
        Keep => Forget(answers).With(SetupAnswers.Schedule, SetupSchedule.Keep),
        Empty => Forget(answers).With(SetupAnswers.Schedule, SetupSchedule.Empty),
        Sample => Forget(answers).With(ContentsPlanner.Text, SampleBook.Contents).With(SetupAnswers.Schedule, SetupSchedule.Sample),
        ReplaceQuestion.Ahead or ReplaceQuestion.All or ReplaceQuestion.Add => Said(call, answers, what),
        _ when what.StartsWith(Open, StringComparison.Ordinal) => Picked(call, answers, what[Open.Length..]),
        _ => Draft.Gone,
    });

    /// <inheritdoc />
    public override async ValueTask<Outcome<Options>> TakeAsync(string button, FormCall call, Options answers)
    {
        var typed = call.Field(Text) ?? "";
        if (button != Link) return Read(call, answers, typed, isContents: button == Contents);
        if (WebAddress.Read(typed).IsRefused(out var refusal, out var address)) return refusal;
        return (await Web.FetchAsync(address)).IsRefused(out refusal, out var found)
            ? refusal
            : Read(call, answers, found.Text!, isContents: false);
    }

    /// <summary>The answers with a schedule that was pasted or fetched, or why it can't be read.</summary>
    internal Outcome<Options> Read(Call call, Options answers, string text, bool isContents)
    {
        if (GroupFileJson.IsMeant(text))
            return new Refusal($"That's a JSON export. To restore a group from it, use {new Span.Command("manage import")}.");
        return Checked(
            call,
            isContents
                ? Forget(answers).With(ContentsPlanner.Text, text).With(SetupAnswers.Schedule, SetupSchedule.Contents)
                : Forget(answers).With(ImportPlanner.Text, text).With(SetupAnswers.Schedule, SetupSchedule.Readme));
    }

    private Outcome<Options> Picked(Call call, Options answers, string picked)
    {
        if (Planner.Question(answers) is not { } open) return Draft.Gone;
        if (picked == ScheduleQuestion.Neither && open.None is not null)
            return Checked(call, ScheduleQuestion.Answer(answers, ScheduleQuestion.Neither));
        return int.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < open.Choices.Length
            ? Checked(call, ScheduleQuestion.Answer(answers, open.Choices[index].Key))
            : Draft.Gone;
    }

    // Read as if nothing was there: what's already in the schedule is no reason to refuse it.
    private Outcome<Options> Checked(Call call, Options answers)
    {
        if (Planner.Question(answers) is not null) return answers;
        var bare = call.Group with { Seminars = [] };
        return Planner.BeforeDates(bare, answers, call.Now).IsRefused(out var refusal, out _) ? refusal : answers;
    }

    private static Card Ask(ScheduleQuestion open, Func<string, ActionId> act)
    {
        var consequence = open.Consequence is { } said ? $" {said}" : "";
        return new Card
        {
            Lines =
            [
                $"{new Span.Bold(open.Title)}", $"{open.Doubt}.{consequence}",
                .. open.IfOther is { } other ? [$"{other} and paste it again."] : Array.Empty<Line>(),
            ],
            Buttons =
            [
                .. open.Choices.Select((choice, index) => new Button(choice.Label, act($"{Open}{index}"))),
                .. open.None is { } none ? new[] { new Button(none, act($"{Open}{ScheduleQuestion.Neither}")) } : [],
            ],
        };
    }

    private Outcome<Options> Said(Call call, Options answers, string what)
    {
        var replaces = what != ReplaceQuestion.Add;
        var kept = answers.With(SetupAnswers.Replace, replaces).With(SetupAnswers.ReplaceHeld, what == ReplaceQuestion.All)
            .With(ImportPlanner.Missing, replaces ? ImportPlanner.Remove : Keep);
        return Planner.BeforeDates(call.Group, kept, call.Now).IsRefused(out var refusal, out _) ? refusal : kept;
    }

    private static Options Forget(Options answers) => answers.Without(SetupAnswers.Schedule).Without(SetupAnswers.Replace)
        .Without(ContentsPlanner.Text).Without(ImportPlanner.Text).Without(ImportPlanner.Missing).Without(ImportPlanner.Dates);
}
