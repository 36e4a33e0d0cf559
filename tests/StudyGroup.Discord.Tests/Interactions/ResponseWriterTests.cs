using System.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Discord.Tests.Interactions;

public sealed class ResponseWriterTests
{
    private static readonly MessageBody Body = new() { Content = "Hi" };
    private const string Members =
        """
        "content":"Hi","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}
        """;

    [Fact]
    public void Message_can_be_ephemeral()
    {
        Assert.Equal($$$"""{"type":4,"data":{{{{Members}}},"flags":64}}""", Write(new InteractionResponse.Message(Body, Ephemeral: true)));
        Assert.Equal($$$"""{"type":4,"data":{{{{Members}}},"flags":0}}""", Write(new InteractionResponse.Message(Body, Ephemeral: false)));
    }

    [Fact]
    public void Deferring_sends_only_what_is_necessary()
    {
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", Write(new InteractionResponse.Defer(Ephemeral: true)));
        Assert.Equal("""{"type":5}""", Write(new InteractionResponse.Defer(Ephemeral: false)));
        Assert.Equal("""{"type":6}""", Write(new InteractionResponse.DeferUpdate()));
    }

    [Fact]
    public void Update_contains_the_whole_message() =>
        Assert.Equal($$$"""{"type":7,"data":{{{{Members}}},"flags":0}}""", Write(new InteractionResponse.Update(Body)));

    [Fact]
    public void Suggestions_have_a_text_or_a_number() => Assert.Equal(
        """{"type":8,"data":{"choices":[{"name":"A","value":"a"},{"name":"B","value":2}]}}""",
        Write(new InteractionResponse.Suggestions([new("A", new(Text: "a")), new("B", new(Integer: 2))])));

    [Fact]
    public void Modal_inputs_are_in_labels() => Assert.Equal(
        """{"type":9,"data":{"custom_id":"form","title":"Add","components":[{"type":18,"label":"Text","component":"""
            + """{"type":4,"custom_id":"text","style":2,"required":true,"max_length":1000,"value":"old"}}]}}""",
        Write(
            new InteractionResponse.Modal(
                "form", "Add", [new("text", "Text", Paragraph: true, Required: true, MaxLength: 1000, Value: "old")])));

    private static string Write(InteractionResponse response) => Encoding.UTF8.GetString(ResponseWriter.Body(response).Json.Span);
}
