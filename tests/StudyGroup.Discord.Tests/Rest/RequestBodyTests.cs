using System.Text;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class RequestBodyTests
{
    [Fact]
    public void Empty_body_has_no_content() => Assert.Null(default(RequestBody).ToContent());

    [Fact]
    public async Task Body_without_files_is_JSON()
    {
        using var content = MessageWriter.Body(new MessageBody { Content = "Hi" }).ToContent()!;

        Assert.Equal("application/json", content.Headers.ContentType!.ToString());
        Assert.StartsWith(
            "{\"content\":\"Hi\"", await content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_parts_with_quoted_names_listed_in_the_JSON()
    {
        var body = MessageWriter.Body(
            new MessageBody { Files = [new("a.md", "text/markdown", "one"u8.ToArray()), new("b.txt", "text/plain", "two"u8.ToArray())] });
        using var content = body.ToContent()!;
        var boundary = content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');

        var sent = await content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("multipart/form-data", content.Headers.ContentType.MediaType);
        Assert.Contains(
            ""","attachments":[{"id":"0","filename":"a.md"},{"id":"1","filename":"b.txt"}],""", Encoding.UTF8.GetString(body.Json.Span),
            StringComparison.Ordinal);
        Assert.Equal(
            [
                "",
                "Content-Type: application/json\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n"
                    + Encoding.UTF8.GetString(body.Json.Span),
                "Content-Type: text/markdown\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.md\"\r\n\r\none",
                "Content-Type: text/plain\r\nContent-Disposition: form-data; name=\"files[1]\"; filename=\"b.txt\"\r\n\r\ntwo", "--",
            ],
            sent.Split($"--{boundary}").Select(part => part.Trim('\r', '\n')));
    }

    [Fact]
    public async Task Every_try_gets_the_whole_body()
    {
        var body = MessageWriter.Body(new MessageBody { Files = [new("a.md", "text/markdown", "one"u8.ToArray())] });

        using var first = body.ToContent()!;
        await first.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var second = body.ToContent()!;

        Assert.Contains("one", await second.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
