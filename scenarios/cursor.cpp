#include "scenarios/cursor.hpp"

namespace holdtime::scenarios {

void Cursor::advance(std::size_t bytes) {
  for (; bytes > 0 && !at_end(); --bytes, ++at_) {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if (at_ + 1 >= text_.size() || (static_cast<unsigned char>(text_[at_ + 1]) & 0xC0U) != 0x80U) {
      ++column_;  // the last byte of a character
    }
  }
}

void Cursor::skip_blank() {
  while (!at_end()) {
    const char c = here();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      advance();
    } else if (rest().starts_with("//")) {
      const std::size_t end = rest().find_first_of("\r\n");
      advance(end == std::string_view::npos ? rest().size() : end);
    } else if (rest().starts_with("/*")) {
      const std::size_t end = rest().find("*/", 2);
      if (end == std::string_view::npos) return;
      advance(end + 2);
    } else {
      return;
    }
  }
}

void Cursor::skip_between() {
  skip_blank();
  while (here() == ',' || here() == ':') {
    advance();
    skip_blank();
  }
}

void Cursor::skip_string() {
  advance();
  while (!at_end() && here() != '"') advance(here() == '\\' ? 2 : 1);
  advance();
}

void Cursor::skip_word() {
  const std::size_t end = rest().find_first_of(" \t\r\n,:[]{}\"/");
  advance(end == std::string_view::npos ? rest().size() : end);
}

}  // namespace holdtime::scenarios
