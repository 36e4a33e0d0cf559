using System.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Contract;

public sealed class TryAgainTests
{
    private readonly Desk _desk = new();

    public TryAgainTests() =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });

    [Fact]
    public async Task Refused_form_opens_again_with_the_typed_text()
    {
        var form = await CardAsync("Add notes");
        var refused = await _desk.Submit(Desk.Ben, form, ("text", "We agreed to\nread it twice."), ("url", "example"));
        Assert.StartsWith("I can't use that link.", Assert.IsType<Reply.Refused>(refused).Text(), StringComparison.Ordinal);
        var again = await _desk.Press(Desk.Ben, refused, "Try again");
        Assert.Equal(["We agreed to\nread it twice.", "example"], Assert.IsType<Reply.Ask>(again).Form.Fields.Select(f => f.Value));
        Assert.Contains(
            "Notes added",
            (await _desk.Submit(Desk.Ben, again, ("text", "We agreed to\nread it twice."), ("url", "https://example.org"))).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_opens_again_with_the_typed_text()
    {
        _desk.Group = _desk.Group.On(2, 2026, 12, 4);
        await _desk.Command(Desk.Ben, "point add", ("text", "first"), ("seminar", 2));
        var point = await _desk.Command(Desk.Ben, "point edit", ("point", "1"));
        (Member Who, Reply Form, (string Name, string Text)[] Typed)[] forms =
        [
            (Desk.Ben, await CardAsync("Edit readings"), [("readings", "Leases | file:///leases")]),
            (Desk.Ben, await CardAsync("Add slides"), [("url", "example"), ("title", "A title"), ("covers", "One, two")]),
            (Desk.Ben, await _desk.Press(Desk.Ben, new ActionId("topic-edit.n", "77", "2")), [("topic", new string('x', 2000))]),
            (Desk.Ben, await _desk.Press(Desk.Ben, new ActionId("slides-add.n", "77", "2")), [("url", "example")]),
            (Desk.Ben, await _desk.Command(Desk.Ben, "point add", ("seminar", 2)), [("text", new string('x', 2000))]),
            (Desk.Ben, point, [("text", new string('x', 2000))]),
            (Desk.Organizer, await _desk.Command(Desk.Organizer, "manage import"), [("text", "We meet on Fridays.")]),
            (Desk.Organizer, await _desk.Command(Desk.Organizer, "manage series-from-contents"), [("contents", "4. Topic 4")]),
        ];
        foreach (var (who, form, typed) in forms)
        {
            var refused = Assert.IsType<Reply.Refused>(await _desk.Submit(who, form, typed));
            var again = Assert.IsType<Reply.Ask>(await _desk.Press(who, refused, "Try again")).Form;
            Assert.Equal(((Reply.Ask)form).Form with { Fields = again.Fields }, again);
            Assert.Equal(typed, again.Fields.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!)));
        }
    }

    [Fact]
    public async Task Form_without_effect_opens_again_with_the_typed_text()
    {
        const string pasted = "| Seminar | Date | Topic |\n|---|---|---|\n| 4 | on some friday | Topic 4 |";
        var form = await _desk.Command(Desk.Organizer, "manage import");
        var idle = await _desk.Submit(Desk.Organizer, form, ("text", pasted));
        Assert.StartsWith("That wouldn't change anything\n", Assert.IsType<Reply.Refused>(idle).Card.Text(), StringComparison.Ordinal);
        Assert.Contains("on some friday", idle.Card().Text(), StringComparison.Ordinal);
        Assert.Equal(pasted, Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Organizer, idle, "Try again")).Form.Fields[0].Value);
    }

    [Fact]
    public async Task Typed_text_comes_back_as_a_file_if_the_form_no_longer_opens()
    {
        var form = await CardAsync("Add notes");
        var refused = await _desk.Submit(Desk.Ben, form, ("text", "What we said"), ("url", "example"));
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ana.Id, null)] });
        foreach (var late in new[]
        {
            await _desk.Press(Desk.Ben, refused, "Try again"),
            await _desk.Submit(Desk.Ben, form, ("text", "What we said"), ("url", "example")),
        })
        {
            Assert.StartsWith(
                "Only the presenters and organizers can add notes.",
                Assert.IsType<Reply.Refused>(late).Card.Text(), StringComparison.Ordinal);
            Assert.EndsWith("\nHere's what you wrote, as a file.", late.Card().Text(), StringComparison.Ordinal);
            Assert.Equal("What we said\n\nexample", Encoding.UTF8.GetString(Assert.Single(late.Card().Files).Content.Span));
            Assert.Empty(late.Card().Buttons);
        }
    }

    [Fact]
    public async Task Typed_text_is_private_and_empty_forms_are_not_kept()
    {
        var form = await CardAsync("Add notes");
        Assert.Empty((await _desk.Submit(Desk.Ben, form, ("text", " "), ("url", ""))).Card().Buttons);
        var refused = await _desk.Submit(Desk.Ben, form, ("url", "example"));
        var again = Assert.Single(refused.Card().Buttons).Action;
        Assert.Equal(Desk.Here, _desk.Router.GroupOf(again));
        foreach (var forged in new[]
        {
            again,
            again with { Arguments = ["77", "x"] },
            again with { Arguments = ["77", "999"] },
            again with { Arguments = [] },
        })
            Assert.StartsWith(
                "That's been answered or replaced",
                Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, forged)).Text(), StringComparison.Ordinal);
    }

    private async Task<Reply> CardAsync(string button) =>
        await _desk.PressMore(Desk.Ben, await _desk.Command(Desk.Ben, "seminar", ("number", 2)), button);
}
