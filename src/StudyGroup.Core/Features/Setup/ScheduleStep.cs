using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Scheduling;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks for the schedule: pasted, from a link, as it is, or none yet. A file comes with the command.</summary>
internal sealed record ScheduleStep(SetupPlanner Planner, IWeb Web) : SetupStep("schedule", "Schedule")
{
    private const string Contents = "contents";
    private const string Readme = "readme";
    private const string Link = "link";
    private const string Keep = "keep";
    private const string Empty = "empty";
    private const string Replace = "replace";
    private const string Add = "add";
    private const string Text = "text";
    private const int LongestPasted = 4_000;

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers)
    {
        if (IsToBeSaid(call, answers)) return null;
        var how = answers.Yes(SetupAnswers.Replace) ? ", instead of the seminars that are there" : "";
        return answers.Text(SetupAnswers.Schedule) switch
        {
            SetupSchedule.Keep => $"as it is, with {Count(call.Group)}",
            SetupSchedule.Empty => $"empty for now",
            SetupSchedule.Contents => $"from your table of contents{how}",
            SetupSchedule.Readme => $"from your README{how}",
            _ => null,
        };
    }

    /// <inheritdoc />
    public override Options Reopen(Options answers) => Forget(answers);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act)
    {
        if (IsToBeSaid(call, answers))
        {
            return new Card
            {
                Lines = [$"There are {Count(call.Group)} already. Should yours replace them? What you've held stays either way."],
                Buttons = [new Button("Replace them", act(Replace), Weight.Main), new Button("Add to them", act(Add))],
            };
        }

        return new Card
        {
            Lines =
            [
                $"What's your schedule? Paste your book's table of contents or your README, or give me a link to it. "
                    + $"If it's longer than {LongestPasted:N0} characters, use {new Span.Command("setup")} with a file.",
            ],
            Buttons =
            [
                new Button("Paste contents", act(Contents), Weight.Main),
                new Button("Paste a README", act(Readme)),
                new Button("From a link", act(Link)),
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
                Text, $"One {answers.Text(SetupAnswers.Unit)} per line", LongestPasted, Multiline: true,
                Hint: "1. Overview of Machine Learning Systems"),
        ]),
        Readme => new Form("Your schedule", action,
        [
            new FormField(Text, "The schedule in Markdown", LongestPasted, Multiline: true, Hint: "| Seminar | Date | Topic |"),
        ]),
        Link => new Form("Your schedule", action, [new FormField(Text, "A link to it", WebAddress.MaxLength, Hint: "https://…")]),
        _ => null,
    };

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen) => new(what switch
    {
        Keep => answers.With(SetupAnswers.Schedule, SetupSchedule.Keep),
        Empty => answers.With(SetupAnswers.Schedule, SetupSchedule.Empty),
        Replace => Said(call, answers, replaces: true),
        Add => Said(call, answers, replaces: false),
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
        var kept = isContents
            ? Forget(answers).With(ContentsPlanner.Text, text).With(SetupAnswers.Schedule, SetupSchedule.Contents)
            : Forget(answers).With(ImportPlanner.Text, text).With(SetupAnswers.Schedule, SetupSchedule.Readme);
        // Read as if nothing was there: what's already in the schedule is no reason to refuse it.
        var bare = call.Group with { Seminars = [] };
        return Planner.BeforeDates(bare, kept, call.Now).IsRefused(out var refusal, out _) ? refusal : kept;
    }

    private static bool IsToBeSaid(Call call, Options answers) =>
        answers.Text(SetupAnswers.Schedule) is SetupSchedule.Contents or SetupSchedule.Readme
        && answers.YesOrNo(SetupAnswers.Replace) is null && !call.Group.Seminars.IsEmpty;

    private Outcome<Options> Said(Call call, Options answers, bool replaces)
    {
        var kept = answers.With(SetupAnswers.Replace, replaces).With(ImportPlanner.Missing, replaces ? ImportPlanner.Remove : Keep);
        return Planner.BeforeDates(call.Group, kept, call.Now).IsRefused(out var refusal, out _) ? refusal : kept;
    }

    private static Options Forget(Options answers) => answers.Without(SetupAnswers.Schedule).Without(SetupAnswers.Replace)
        .Without(ContentsPlanner.Text).Without(ImportPlanner.Text).Without(ImportPlanner.Missing);

    private static string Count(Group group) => group.Seminars.Length == 1 ? "1 seminar" : $"{group.Seminars.Length} seminars";
}
