using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks for the word for what is read for a seminar.</summary>
internal sealed record UnitStep() : SetupStep("unit", "One seminar covers")
{
    private const string Pick = "pick";

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) => answers.Text(SetupAnswers.Unit) is { } unit ? (Line)$"one {unit}" : null;

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Unit);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines = [$"What do you read for each seminar?"],
        Selects =
        [
            new SelectMenu.OfChoices(
                act(Pick), "Pick a word",
                [.. Enum.GetValues<UnitWord>().Select(unit => new SelectMenu.Choice(UnitWords.Heading(unit), UnitWords.Of(unit)))]),
        ],
    };

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen) =>
        new(chosen is TextGiven { Text: var word } && Enum.GetValues<UnitWord>().Any(unit => UnitWords.Of(unit) == word)
            ? answers.With(SetupAnswers.Unit, word)
            : Draft.Gone);
}
