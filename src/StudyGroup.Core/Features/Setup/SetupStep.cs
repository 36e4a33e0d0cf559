using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>A question of <c>/setup</c>. It's asked until it has an answer, and can be asked again.</summary>
/// <param name="Name">Its name in custom ids: lower-case letters.</param>
/// <param name="About">What it's about, for lists: "Channel".</param>
internal abstract record SetupStep(string Name, string About)
{
    /// <summary>Whether it has to be asked, given the answers before it.</summary>
    public virtual bool Applies(Call call, Options answers) => true;

    /// <summary>What was answered; null while it's open.</summary>
    public abstract Line? Answered(Call call, Options answers);

    /// <summary>The answers without the one to this question, to ask it again.</summary>
    public abstract Options Reopen(Options answers);

    /// <summary>The question with its menus and buttons.</summary>
    /// <param name="act">Makes an action of one of its menus or buttons.</param>
    public abstract Card Ask(Call call, Options answers, Func<string, ActionId> act);

    /// <summary>The form that one of its buttons opens; null if the button answers by itself.</summary>
    public virtual Form? Form(string button, Call call, Options answers, ActionId action) => null;

    /// <summary>Takes what was chosen in a menu or said by a button.</summary>
    /// <param name="what">The menu's or button's name.</param>
    /// <param name="chosen">What was chosen; null for a button.</param>
    public virtual ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen) =>
        new(Draft.Gone);

    /// <summary>Takes what was typed into a form.</summary>
    public virtual ValueTask<Outcome<Options>> TakeAsync(string button, FormCall call, Options answers) => new(Draft.Gone);
}
