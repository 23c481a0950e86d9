/**
 * The example of the page after installing: a few paragraphs of the demonstration page, about the pack's event and in the
 * pack's language.
 */
export function Example() {
  return (
    <article class="example" lang="en">
      <h3>What each side took home</h3>
      <p>
        Donald Trump and Vladimir Putin met in Alaska and talked for two and a half hours. They left without an
        agreement to sign. Russia has accepted security guarantees for Ukraine, on the pattern of Nato’s Article 5.
        Lawyers will ask what that means.
      </p>
      <p>
        Volodymyr Zelenskyy will not walk into the White House alone on Monday. Keir Starmer and Emmanuel Macron are
        among those who will sit beside him. Diaries were rearranged over the weekend to make room.
      </p>
      <p>
        If Moscow refuses a meeting of three, Mr Zelenskyy says, there must be new sanctions on Russia. Marco Rubio was
        more careful: nobody was on the verge of a peace deal, he said.
      </p>
    </article>
  );
}
