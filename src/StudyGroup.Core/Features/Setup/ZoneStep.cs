using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks for the time zone by a city that the organizer types.</summary>
internal sealed record ZoneStep() : SetupStep("zone", "Time zone")
{
    private const string Type = "type";
    private const string Pick = "pick";
    private const string Keep = "keep";
    private const string City = "city";
    private const int MaxOffered = 25;
    private const int MaxCityLength = 100;

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) =>
        answers.Text(SetupAnswers.Zone) is { } id && Zones.Find(id) is { } zone
            ? (Line)$"{id}, where it's {DateWords.DateAndTime(call.Now, zone)}"
            : null;

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Zone).Without(SetupAnswers.City);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act)
    {
        var keep = new Button($"Keep {call.Group.Settings.Zone.Id}", act(Keep));
        if (answers.Text(SetupAnswers.City) is not { } typed)
        {
            return new Card
            {
                Lines = [$"Which time zone do you meet in? Type a city in it."],
                Buttons = [new Button("Type a city", act(Type), ButtonStyle.Primary), keep],
            };
        }

        var matches = Zones.OfferPlaces(typed).Take(MaxOffered).ToArray();
        return new Card
        {
            Lines = matches.Length > 0
                ? [$"Which of these is it?"]
                : [$"I don't know “{Texts.Cut(typed, 40)}”. Try a larger city nearby."],
            Selects =
            [
                new SelectMenu.OfChoices(
                    act(Pick), "Pick your city",
                    [.. matches.Select(place => new SelectMenu.Choice(place.Label, place.Label, Now(call, place.Id)))]),
            ],
            Buttons = [new Button("Type another city", act(Type), matches.Length > 0 ? ButtonStyle.Secondary : ButtonStyle.Primary), keep],
        };
    }

    /// <inheritdoc />
    public override Form? Form(string button, Call call, Options answers, ActionId action) => button != Type ? null
        : new Form("Your time zone", action, [new FormField(City, "A city in your time zone", MaxCityLength, Hint: "Munich")]);

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen)
    {
        if (what == Keep) return new(answers.With(SetupAnswers.Zone, call.Group.Settings.Zone.Id));
        if (chosen is not TextGiven { Text: var label } || answers.Text(SetupAnswers.City) is not { } typed) return new(Draft.Gone);
        var place = Zones.OfferPlaces(typed).FirstOrDefault(place => place.Label == label);
        return new(place.Id is { } id ? answers.With(SetupAnswers.Zone, id) : Draft.Gone);
    }

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string button, FormCall call, Options answers)
    {
        var typed = call.Field(City) ?? "";
        return new(Zones.OfPlace(typed) is { } zone
            ? answers.With(SetupAnswers.Zone, zone.Id)
            : answers.With(SetupAnswers.City, typed));
    }

    private static string Now(Call call, string id) => $"It's {DateWords.DateAndTime(call.Now, Zones.Find(id)!)} there";
}
