using CsCheck;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public class SuggestionRenderingTests
{
    [Fact]
    public void No_suggestion_breaks_a_limit() => Gen.Select(Gen.String, Gen.Int[0, 200], Gen.Bool).Array[0, 40].Sample(any =>
    {
        var choices =
            SuggestionRendering.Of(any.Select(a => new Suggestion(new string('x', a.Item2) + a.Item1, a.Item3 ? 5L : a.Item1 + "\u202E")));

        Assert.InRange(choices.Count, 0, 25);
        Assert.All(choices, choice => Assert.InRange(Texts.Length(choice.Name), 1, 100));
        Assert.All(choices, choice => Assert.InRange(Texts.Length(choice.Value.Text ?? "5"), 1, 100));
    });

    [Fact]
    public void A_value_that_is_too_long_is_left_out_and_not_cut() =>
        Assert.Empty(SuggestionRendering.Of([new Suggestion("a", new string('b', 101))]));
}
