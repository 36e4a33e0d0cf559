using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.Playground.Tests.LocalDiscord.People;

public sealed class UploadTests
{
    private const string Import =
        """{"name":"import","description":"I","options":[{"type":11,"name":"file","description":"F","required":true}]}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_that_a_person_chooses_can_be_fetched_by_its_address()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Import);

        _ = stage.AnaHere.CommandAsync(
            "import", new Dictionary<string, object> { ["file"] = new Upload("our schedule.md", "text/markdown", "# Plan") }, Cancel);

        var data = (await stage.NextInteractionAsync()).GetProperty("data");
        var id = data.GetProperty("options")[0].Text("value");
        var file = data.GetProperty("resolved").GetProperty("attachments").GetProperty(id);
        Assert.Equal(
            (id, "our_schedule.md", 6, "text/markdown"),
            (file.Text("id"), file.Text("filename"), file.GetProperty("size").GetInt32(), file.Text("content_type")));
        Assert.Equal((200, "text/markdown", "# Plan"), await RawRest.FetchAsync(file.Text("url")));
    }

    [Fact]
    public async Task Value_that_is_not_a_file_or_a_file_that_is_too_large_is_not_sent()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Import);
        async Task<string?> FailedAsync(object file) =>
            (await stage.AnaHere.CommandAsync("import", new Dictionary<string, object> { ["file"] = file }, Cancel)).Failed;

        Assert.Equal("file: Choose a file.", await FailedAsync("schedule.md"));
        var large = new Upload("a", "text/plain", new byte[(10 * 1024 * 1024) + 1]);
        Assert.StartsWith("file: Your files are too powerful.", await FailedAsync(large), StringComparison.Ordinal);
        Assert.Equal("file: This option is required. Specify a value.", (await stage.AnaHere.CommandAsync("import", Cancel)).Failed);
    }
}
