using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Offers the events tab and threads. Neither is used unless it's chosen.</summary>
internal sealed record PlacesStep() : SetupStep("places", "Events and threads")
{
    private const string Events = "events";
    private const string Threads = "threads";
    private const string Both = "both";
    private const string Neither = "neither";

    private static readonly string Lead = LeadTimes.Say(Duration.FromDays(3));

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) =>
        (answers.YesOrNo(SetupAnswers.Events), answers.Text(SetupAnswers.Thread)) switch
        {
            (true, { } lead) => (Line)$"events in the events tab, and threads {lead} before",
            (true, null) => $"events in the events tab",
            (false, { } lead) => $"threads {lead} before",
            (false, null) => $"neither",
            _ => null,
        };

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Events).Without(SetupAnswers.Thread);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines =
        [
            $"Two extras, if you like. I can keep each seminar as an event in this server's events tab, and I can open a thread for it "
                + $"3 days before.",
        ],
        Buttons =
        [
            new Button("Neither", act(Neither), ButtonStyle.Primary),
            new Button("Events", act(Events)),
            new Button("Threads", act(Threads)),
            new Button("Both", act(Both)),
        ],
    };

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen)
    {
        if (what is not (Events or Threads or Both or Neither)) return new(Draft.Gone);
        var kept = answers.With(SetupAnswers.Events, what is Events or Both).Without(SetupAnswers.Thread);
        return new(what is Threads or Both ? kept.With(SetupAnswers.Thread, Lead) : kept);
    }
}
