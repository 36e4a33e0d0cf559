using System.Text;
using System.Text.Json;
using CsCheck;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Discord.Tests.Messages;

public sealed class MessageWriterTests
{
    [Fact]
    public void Empty_message_still_lists_what_an_edit_must_clear() => Assert.Equal(
        """{"content":"","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]},"flags":0}""",
        Write(new MessageBody()));

    [Fact]
    public void Only_listed_roles_and_users_are_pinged() => Assert.Contains(
        """
        "allowed_mentions":{"parse":[],"roles":["801"],"users":["77","78"]}
        """,
        Write(
            new MessageBody { Content = "@everyone", PingedRoles = [new(801)], PingedUsers = [new(77), new(78)] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(true, false, 4)]
    [InlineData(false, true, 64)]
    [InlineData(true, true, 68)]
    public void Flags_control_visibility_and_link_previews(bool suppressed, bool ephemeral, int flags) => Assert.Equal(
        flags,
        JsonSerializer.Deserialize<JsonElement>(
            MessageWriter.Body(new MessageBody { SuppressPreviews = suppressed }, ephemeral).Json.Span).GetProperty("flags").GetInt32());

    [Fact]
    public void Select_menus_stand_above_the_buttons_in_rows_of_their_own() => Assert.Contains(
        """
        "components":[{"type":1,"components":[{"type":8,"custom_id":"c","placeholder":"Where?","channel_types":[0,5]}]},
        {"type":1,"components":[{"type":3,"custom_id":"t","placeholder":"Which?","options":
        [{"label":"A","value":"a"},{"label":"B","value":"b","description":"more","default":true}]}]},
        {"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]
        """.ReplaceLineEndings(""),
        Write(new MessageBody
        {
            Selects =
            [
                new(SelectKind.Channel, "c", "Where?"),
                new(SelectKind.Text, "t", "Which?") { Options = [new("A", "a"), new("B", "b", "more", IsChosen: true)] },
            ],
            Buttons = [[new(ButtonStyle.Primary, "Go", "go")]],
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Embeds_and_buttons_are_written_without_empty_parts()
    {
        var body = new MessageBody
        {
            Embeds = [new Embed { Title = "T", Fields = [new("n", "v", true)], Footer = "f", Color = 255 }],
            Buttons = [[new(ButtonStyle.Primary, "Go", "go"), new(ButtonStyle.Link, "Page", null, "https://example.org", Disabled: true)]],
        };

        Assert.Contains(
            """[{"title":"T","color":255,"fields":[{"name":"n","value":"v","inline":true}],"footer":{"text":"f"}}]""", Write(body),
            StringComparison.Ordinal);
        Assert.Contains(
            """[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"},"""
                + """{"type":2,"style":5,"label":"Page","url":"https://example.org","disabled":true}]}]""",
            Write(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_survives_the_round_trip() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
            JsonSerializer.Deserialize<JsonElement>(
                MessageWriter.Body(new MessageBody { Content = text }).Json.Span).GetProperty("content").GetString() == text);

    [Fact]
    public void Nonce_is_enforced() => Assert.EndsWith(
        ""","nonce":"n","enforce_nonce":true}""", Encoding.UTF8.GetString(
            MessageWriter.Body(new MessageBody(), "n").Json.Span), StringComparison.Ordinal);

    private static string Write(MessageBody body) => Encoding.UTF8.GetString(MessageWriter.Body(body).Json.Span);
}
