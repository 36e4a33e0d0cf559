using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Messages;
using Xunit;
using Button = StudyGroup.Core.Contract.Button;
using SelectMenu = StudyGroup.Core.Contract.SelectMenu;

namespace StudyGroup.Bot.Tests.Rendering;

public sealed class SelectMenusTests
{
    [Fact]
    public void Card_without_menus_is_written_as_before() => Assert.Null(CardRendering.Of(new Card { Lines = [$"Hi"] }).Selects);

    [Fact]
    public void Menus_have_their_kind_and_choices_that_fit()
    {
        var body = CardRendering.Of(new Card
        {
            Lines = [$"Hi"],
            Selects =
            [
                new SelectMenu.OfChannels(new ActionId("where"), "Pick a channel"),
                new SelectMenu.OfRoles(new ActionId("whom"), "Pick a role"),
                new SelectMenu.OfChoices(
                    new ActionId("which", "7"), new string('h', 200),
                    [new(new string('l', 200), "1", new string('d', 200)), new("Again", "1"), .. Many(40)]),
                new SelectMenu.OfChoices(new ActionId("none"), "Nothing to pick", []),
                new SelectMenu.OfRoles(new ActionId("whom"), "Pick another role"),
            ],
        });

        Assert.Equal([SelectKind.Channel, SelectKind.Role, SelectKind.Text], body.Selects!.Select(menu => menu.Kind));
        var choices = body.Selects![2];
        Assert.Equal(("sg1:which:7", 150, 25), (choices.CustomId, choices.Placeholder.Length, choices.Options.Count));
        Assert.Equal((100, 100, "1"), (choices.Options[0].Label.Length, choices.Options[0].Description!.Length, choices.Options[0].Value));
        Assert.Equal(25, choices.Options.DistinctBy(option => option.Value).Count());
    }

    [Fact]
    public void Menus_and_buttons_share_five_rows()
    {
        var body = CardRendering.Of(new Card
        {
            Lines = [$"Hi"],
            Selects = [new SelectMenu.OfChannels(new ActionId("a"), "A"), new SelectMenu.OfRoles(new ActionId("b"), "B")],
            Buttons = [.. Enumerable.Range(0, 25).Select(i => new Button($"{i}", new ActionId("go", $"{i}")))],
        });

        Assert.Equal((2, 3), (body.Selects!.Count, body.Buttons.Count));
    }

    private static IEnumerable<SelectMenu.Choice> Many(int count) =>
        Enumerable.Range(2, count).Select(i => new SelectMenu.Choice($"Choice {i}", $"{i}"));
}
