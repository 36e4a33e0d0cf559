namespace StudyGroup.EndToEnd.Tests;

public sealed class MyDataTests
{
    [Fact]
    public async Task Member_sees_what_is_stored_about_them_alone_and_deletes_it()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "present", ("seminar", 5));
        await stage.Ask(stage.Ana, "point add", ("text", "What is data leakage?"));
        var shown = await stage.Ask(stage.Ana, "my-data");
        Assert.True(shown.IsEphemeral);
        Assert.StartsWith("my-data-2026-11-23", Assert.Single(shown.Message!.Attachments).FileName, StringComparison.Ordinal);
        Assert.Contains(
            "1 point, 1 seminar you present, 1 change, your name, when you were last here.", shown.Text, StringComparison.Ordinal);

        var asked = await shown.PressAsync("Delete my data", stage.Cancel);
        Assert.True(asked.IsEphemeral);
        var done = await asked.PressAsync("Delete it all", stage.Cancel);
        Assert.Contains("I've deleted everything I stored about you in this server.", done.Text, StringComparison.Ordinal);
        var points = await stage.Ask(stage.Ben, "point list");
        Assert.Contains("a former member", points.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{stage.Ana.Id}", points.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{stage.Ana.Id}", (await stage.Ask(stage.Ben, "presenters")).Text, StringComparison.Ordinal);
    }
}
