using System.Text;
using System.Text.Json;
using StudyGroup.Core.Contract;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Privacy;

public sealed class MyDataTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4) };

    [Fact]
    public async Task Member_gets_their_own_data_and_nobody_else_s()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        await _desk.Command(Desk.Ana, "point add", ("text", "Why normalise?"), ("seminar", 4));
        await _desk.Command(Desk.Ben, "point add", ("text", "Ben's question"), ("seminar", 4));
        var reply = await _desk.Command(Desk.Ana, "my-data");
        var file = Assert.Single(reply.Card().Files);
        var text = Encoding.UTF8.GetString(file.Content.Span);
        using var json = JsonDocument.Parse(text);

        Assert.IsType<Reply.Private>(reply);
        Assert.Equal("my-data-2026-11-23.json", file.Name);
        Assert.Contains("1 point, 1 seminar you present, 1 change.", reply.Text(), StringComparison.Ordinal);
        var point = Assert.Single(json.RootElement.GetProperty("points").EnumerateArray());
        Assert.Equal(("Why normalise?", "Ana Beck"), (point.GetProperty("text").GetString(), point.GetProperty("name").GetString()));
        Assert.Equal(
            "Seminar 4 · Chapter 4",
            Assert.Single(json.RootElement.GetProperty("presenting").EnumerateArray()).GetProperty("seminar").GetString());
        Assert.DoesNotContain("Ben's question", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_without_stored_data_has_nothing_to_delete()
    {
        var reply = await _desk.Command(Desk.Ana, "my-data");

        Assert.Contains("It's empty: I don't have anything about you here.", reply.Text(), StringComparison.Ordinal);
        Assert.Empty(reply.Card().Buttons);
    }

    [Fact]
    public async Task Data_is_deleted_only_after_confirmation()
    {
        await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        await _desk.Command(Desk.Ana, "point add", ("text", "Why normalise?"), ("seminar", 4));
        var asked = await _desk.Press(Desk.Ana, await _desk.Command(Desk.Ana, "my-data"), "Delete my data");
        Assert.Contains("You'll be removed from the presenters of a seminar.", asked.Text(), StringComparison.Ordinal);
        Assert.Equal("Nothing was deleted.", (await _desk.Press(Desk.Ana, asked, "Keep it")).Text());
        Assert.Equal(Desk.Ana.Id, _desk.Group.Numbered(4)!.Presenters.Single().Member);

        Assert.Equal(
            "Done. I've deleted everything I stored about you in this server.",
            (await _desk.Press(Desk.Ana, asked, "Delete it all")).Text());
        Assert.Empty(_desk.Group.Numbered(4)!.Presenters);
        var list = await _desk.Command(Desk.Ben, "point list", ("seminar", 4));
        Assert.Contains("a former member", list.Text(), StringComparison.Ordinal);
        Assert.Contains("Why normalise?", list.Text(), StringComparison.Ordinal);
        Assert.Contains("It's empty", (await _desk.Command(Desk.Ana, "my-data")).Text(), StringComparison.Ordinal);
    }
}
