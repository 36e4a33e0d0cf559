using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks how often the group meets, if seminars have no date yet.</summary>
internal sealed record RhythmStep(SetupPlanner Planner) : SetupStep("rhythm", "Dates")
{
    private const string Pick = "pick";
    private const string Type = "type";
    private const string Later = "later";
    private const int MaxLength = 100;
    private const int MaxSkipLength = 500;

    /// <inheritdoc />
    public override bool Applies(Call call, Options answers) =>
        Planner.BeforeDates(call.Group, answers, call.Now).IsRefused(out _, out var plan) || SetupPlanner.HasUndated(plan.After, call.Now);

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) =>
        answers.Yes(SetupAnswers.NoDates) ? (Line)$"later"
        : answers.Text(SetupAnswers.Rhythm) is { } rhythm ? (Line)$"{rhythm}, first on {answers.Text(SetupAnswers.First)}"
        : null;

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Rhythm).Without(SetupAnswers.First)
        .Without(SetupAnswers.Skip).Without(SetupAnswers.NoDates);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines = [$"How often do you meet? The first seminar will be on {First(call, answers)}, unless you type another date."],
        Selects =
        [
            new SelectMenu.OfChoices(
                act(Pick), "Pick a rhythm", [.. Offered(answers).Select(rhythm => new SelectMenu.Choice(rhythm, rhythm))]),
        ],
        Buttons = [new Button("Type dates", act(Type)), new Button("Set dates later", act(Later))],
    };

    /// <inheritdoc />
    public override Form? Form(string button, Call call, Options answers, ActionId action) => button != Type ? null
        : new Form("Your dates", action,
        [
            new FormField(SetupAnswers.First, "First date", MaxLength, Value: First(call, answers)),
            new FormField(SetupAnswers.Rhythm, "Rhythm", MaxLength, Value: Offered(answers)[0], Hint: "every 2 weeks on friday"),
            new FormField(
                SetupAnswers.Skip, "Days to skip", MaxSkipLength, Required: false, Hint: "24 dec to 6 jan: winter break; 2027-04-02"),
        ]);

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen) => new(
        what == Later ? answers.With(SetupAnswers.NoDates, true)
        : chosen is TextGiven { Text: var rhythm } && Offered(answers).Contains(rhythm)
            ? Dated(call, answers.With(SetupAnswers.First, First(call, answers)).With(SetupAnswers.Rhythm, rhythm))
        : Draft.Gone);

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string button, FormCall call, Options answers)
    {
        var kept = answers.With(SetupAnswers.First, call.Field(SetupAnswers.First) ?? "")
            .With(SetupAnswers.Rhythm, call.Field(SetupAnswers.Rhythm) ?? "");
        return new(Dated(call, call.Field(SetupAnswers.Skip) is { } skip ? kept.With(SetupAnswers.Skip, skip) : kept));
    }

    private Outcome<Options> Dated(Call call, Options answers) =>
        Planner.Make(call.Group, answers, call.Now).IsRefused(out var refusal, out _) ? refusal : answers;

    // The next such day from tomorrow on: today's meeting may already be over.
    private static string First(Call call, Options answers)
    {
        var zone = answers.Text(SetupAnswers.Zone) is { } id ? Zones.Find(id)! : call.Group.Settings.Zone;
        var tomorrow = call.Now.InZone(zone).Date.PlusDays(1);
        return DateWords.Day(RhythmReader.Read(Offered(answers)[0]).Value.DatesFrom(tomorrow).First());
    }

    private static string[] Offered(Options answers)
    {
        var day = answers.Text(SetupAnswers.Day) ?? "Friday";
        return
        [
            $"every week on {day}", $"every 2 weeks on {day}", $"every 3 weeks on {day}", $"every 4 weeks on {day}",
            $"every month on the 1st {day}", $"every month on the last {day}",
        ];
    }
}
